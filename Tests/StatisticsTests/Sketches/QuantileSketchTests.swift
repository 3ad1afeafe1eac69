import Foundation
import Testing

@testable import Statistics

struct QuantileSketchTests {
  static let count = 20_000
  static let levels = (0...200).map { Double($0) / 200 }

  static let inputs: [(name: String, numbers: [Double])] = [
    ("ascending", numbers { Double($0) }),
    ("descending", numbers { Double(count - $0) }),
    ("constant", numbers { _ in 3 }),
    ("two values", numbers { $0 * 31 % 10 == 0 ? 1 : 0 }),
    ("ties", numbers { Double($0 * 7_919 % 13) }),
    ("large", numbers { Double($0 * 7_919 % count - count / 2) * 1e298 }),
    ("gaussian", gaussian()),
  ]

  static func numbers(_ number: (Int) -> Double) -> [Double] { (0..<count).map(number) }

  static func gaussian() -> [Double] {
    var source = RandomSource(seed: 5)
    return (0..<count).map { _ in source.gaussian() }
  }

  /// The largest error in rank over the levels, as a share of the count.
  static func worstError(_ sketch: QuantileSketch, of numbers: [Double]) -> Double {
    let runs = RunLengths(numbers)
    var (below, upTo): ([Double: Int], [Double: Int]) = ([:], [:])
    var sum = 0
    for (value, count) in zip(runs.values, runs.counts) {
      below[value] = sum
      sum += count
      upTo[value] = sum
    }
    return zip(levels, sketch.quantiles(at: levels)).reduce(0) { worst, pair in
      let wanted = pair.0 * Double(numbers.count)
      let (low, high) = (Double(below[pair.1] ?? .max), Double(upTo[pair.1] ?? .min))
      return max(worst, max(low - wanted, wanted - high, 0) / Double(numbers.count))
    }
  }

  @Test(arguments: inputs.map(\.name))
  func `ranks are off by no more than is stated`(name: String) throws {
    let numbers = try #require(Self.inputs.first { $0.name == name }?.numbers)
    let sketch = QuantileSketch(numbers)
    #expect(!sketch.isExact && sketch.count == numbers.count)
    #expect(Self.worstError(sketch, of: numbers) <= sketch.rankError)
    #expect(QuantileSketch(numbers) == sketch)
  }

  @Test(arguments: inputs.map(\.name))
  func `joined parts keep the stated error in any order`(name: String) throws {
    let numbers = try #require(Self.inputs.first { $0.name == name }?.numbers)
    let parts = (0..<8).map { part in
      QuantileSketch(Array(numbers[part * Self.count / 8..<(part + 1) * Self.count / 8]))
    }
    for order in [Array(0..<8), [5, 1, 7, 0, 2, 6, 3, 4]] {
      var joined = QuantileSketch()
      for part in order { joined.merge(parts[part]) }
      #expect(joined.count == numbers.count)
      #expect(Self.worstError(joined, of: numbers) <= joined.rankError)
    }
  }

  @Test(arguments: [1, 2, 100, 4_800])
  func `few numbers give exact quantiles`(count: Int) {
    let numbers = (0..<count).map { Double($0 * 37 % count) }
    let sketch = QuantileSketch(numbers)
    #expect(sketch.isExact && sketch.rankError == 0)
    let sorted = numbers.sorted()
    #expect(
      sketch.quantiles(at: Self.levels) == Self.levels.map { Quantile.ofSorted(sorted, at: $0) })
  }

  @Test func `a number with a count is that many numbers`() {
    var sketch = QuantileSketch()
    sketch.insert(1, count: 700)
    sketch.insert(2, count: 300)
    #expect(sketch.count == 1_000)
    #expect(sketch.quantiles(at: [0.5, 0.69, 0.71, 0.9]) == [1, 1, 2, 2])
    #expect(sketch.counts(upTo: [0, 1, 2]) == [0, 700, 1_000])
  }

  @Test func `a sketch survives its JSON`() throws {
    let sketch = QuantileSketch(Self.gaussian())
    let data = try JSONEncoder().encode(sketch)
    #expect(try JSONDecoder().decode(QuantileSketch.self, from: data) == sketch)
    let damaged = String(decoding: data, as: UTF8.self)
      .replacing("\"count\":20000", with: "\"count\":20001")
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode(QuantileSketch.self, from: Data(damaged.utf8))
    }
  }
}
