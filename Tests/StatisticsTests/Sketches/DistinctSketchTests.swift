import Foundation
import Testing

@testable import Statistics

struct DistinctSketchTests {
  /// `count` different numbers that are nothing special.
  static func numbers(_ count: Int) -> [Double] {
    (0..<count).map { Double($0) * 0.37 - 1_000 }
  }

  @Test(arguments: [0, 1, 2, 4_095, 4_096])
  func `up to 4,096 different values are counted exactly`(count: Int) {
    let sketch = DistinctSketch(numbers: Self.numbers(count) + Self.numbers(count))
    #expect(sketch.count == count)
    #expect(!sketch.isEstimate && sketch.relativeError == 0)
  }

  @Test(arguments: [4_097, 6_000, 20_000, 70_000, 200_000])
  func `more are estimated within three standard errors`(count: Int) {
    let sketch = DistinctSketch(numbers: Self.numbers(count))
    #expect(sketch.isEstimate)
    let error = Double(sketch.count) / Double(count) - 1
    #expect(abs(error) < 3 * sketch.relativeError)
  }

  @Test func `minus zero is zero and NaN is no value`() {
    #expect(DistinctSketch(numbers: [0, -0.0, .nan]).count == 1)
  }

  @Test func `hashes and numbers fill the same sketch`() {
    let numbers = Self.numbers(5_000)
    #expect(
      DistinctSketch(hashes: numbers.map { Hash64.of($0) }) == DistinctSketch(numbers: numbers))
  }

  @Test(arguments: [300, 3_000, 30_000])
  func `joining parts in any order is one pass`(count: Int) throws {
    let numbers = Self.numbers(count)
    let whole = DistinctSketch(numbers: numbers)
    let parts = (0..<7).map { part in
      DistinctSketch(numbers: numbers.filter { Int($0.rounded()) % 7 != part || part == 0 })
    }
    for order in [[0, 1, 2, 3, 4, 5, 6], [6, 2, 4, 0, 5, 1, 3]] {
      var joined = DistinctSketch()
      for part in order { joined.merge(parts[part]) }
      #expect(joined == whole)
      #expect(joined.count == whole.count)
    }
  }

  @Test(arguments: [10, 10_000])
  func `a sketch survives its JSON`(count: Int) throws {
    let sketch = DistinctSketch(numbers: Self.numbers(count))
    let data = try JSONEncoder().encode(sketch)
    #expect(try JSONDecoder().decode(DistinctSketch.self, from: data) == sketch)
  }

  @Test(arguments: [#"{"registers":"AAA="}"#, #"{"hashes":"AAA="}"#, #"{"hashes":"?"}"#])
  func `a broken JSON form is refused`(text: String) {
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode(DistinctSketch.self, from: Data(text.utf8))
    }
  }
}
