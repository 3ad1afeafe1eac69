import Foundation
import Testing

@testable import Statistics

struct RowReservoirTests {
  static func sample(parts: [Int], rows: Int = 1_000, seed: UInt64 = 1) -> RowReservoir {
    var sample = RowReservoir(seed: seed, capacity: 300)
    for part in parts {
      sample.offer(part: UInt64(part), rows: 0..<rows) { "\(part):\($0)" }
    }
    return sample
  }

  @Test(arguments: [[0, 1, 2, 3], [3, 0, 2, 1]])
  func `the same rows are kept in any order of joining`(order: [Int]) {
    var joined = RowReservoir(seed: 1, capacity: 300)
    for part in order { joined.merge(Self.sample(parts: [part])) }
    #expect(joined == Self.sample(parts: [0, 1, 2, 3]))
    #expect(joined.sample.count == 300)
    #expect(joined.sample.allSatisfy { $0.text == "\($0.part):\($0.number)" })
  }

  @Test func `all rows are kept while there are few`() {
    let sample = Self.sample(parts: [0], rows: 300)
    #expect(Set(sample.sample.map(\.number)) == Set(0..<300))
  }

  @Test func `each part and each half of a part has its share`() {
    let rows = Self.sample(parts: [0, 1, 2, 3]).sample
    // 75 and 150 are expected; four standard errors of a binomial count are 30 and 35.
    for part in 0..<4 { #expect(abs(rows.count { $0.part == part } - 75) < 30) }
    #expect(abs(rows.count { $0.number < 500 } - 150) < 35)
  }

  @Test func `another seed keeps other rows`() {
    #expect(Self.sample(parts: [0]) != Self.sample(parts: [0], seed: 2))
  }

  @Test func `a sample survives its JSON`() throws {
    let sample = Self.sample(parts: [0, 1])
    let data = try JSONEncoder().encode(sample)
    #expect(try JSONDecoder().decode(RowReservoir.self, from: data) == sample)
  }
}
