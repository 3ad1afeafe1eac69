import Foundation
import Pilots
import Statistics
import Tables
import Testing

@testable import Profiles

struct PartialProfileTests {
  static let rows = 6_000

  static func partial(_ parts: [DataPart], seed: UInt64 = 1) throws -> PartialProfile {
    try PartialProfile(
      parts: parts, options: ReadOptions(), target: nil, seed: seed, sampleRows: 1_000)
  }

  @Test(arguments: [[0, 1, 2, 3, 4], [4, 2, 0, 3, 1]])
  func `joining parts in any order is one pass over them`(order: [Int]) throws {
    let parts = GeneratedRows.parts(5, rows: Self.rows)
    let whole = try Self.partial(parts)
    let joined = try Self.merged(order.map { try Self.partial([parts[$0]]) })
    #expect(joined.parts == whole.parts)
    #expect(joined.sample == whole.sample)
    #expect(joined.notes == whole.notes)
    for (one, other) in zip(joined.columns, whole.columns) {
      #expect(one.cells == other.cells)
      #expect(one.words == other.words)
      #expect(one.distinctWords == other.distinctWords)
      #expect(one.plain.distinct == other.plain.distinct)
      #expect(one.plain.spacing == other.plain.spacing)
      Self.expectEqual(one.plain.moments, other.plain.moments)
    }
  }

  static func merged(_ partials: [PartialProfile]) throws -> PartialProfile {
    let merged = try PartialProfile.merged(partials)
    return try #require(merged)
  }

  static func expectEqual(_ one: MomentSums, _ other: MomentSums) {
    #expect(one.count == other.count)
    #expect(one.minimum == other.minimum && one.minimumCount == other.minimumCount)
    #expect(one.maximum == other.maximum && one.maximumCount == other.maximumCount)
    let pairs = [
      (one.mean, other.mean), (one.sd, other.sd), (one.skewness, other.skewness),
      (one.kurtosis, other.kurtosis),
    ]
    for (a, b) in pairs { #expect(abs(a - b) <= 1e-12 * max(1, abs(a))) }
  }

  @Test func `a partial profile survives its line of JSON, byte for byte`() throws {
    let partial = try Self.partial(GeneratedRows.parts(2, rows: 3_000))
    let line = try partial.line()
    #expect(!line.contains("\n"))
    let back = try PartialProfile.read(lines: Array((line + "\n\n").utf8), path: "a.json")
    #expect(back.count == 1)
    #expect(try back.first?.line() == line)
  }

  @Test func `merging is associative and commutative, to the byte where no sketch is`() throws {
    let parts = GeneratedRows.parts(3, rows: 900)
    let (a, b, c) = (
      try Self.partial([parts[0]]), try Self.partial([parts[1]]), try Self.partial([parts[2]])
    )
    let left = try Self.merged([a, b, c])
    let right = try Self.merged([c, Self.merged([b, a])])
    #expect(left.columns.map(\.cells) == right.columns.map(\.cells))
    #expect(left.sample == right.sample)
    #expect(
      left.columns.map { $0.plain.quantiles.quantiles(at: [0.1, 0.5, 0.9]) }
        == right.columns.map { $0.plain.quantiles.quantiles(at: [0.1, 0.5, 0.9]) })
  }

  @Test func `other columns are refused with the first that differs`() throws {
    let one = try Self.partial([DataPart(path: "a.csv", origin: .bytes(Array("x,y\n1,2\n".utf8)))])
    let two = try Self.partial([DataPart(path: "b.csv", origin: .bytes(Array("x,z\n1,2\n".utf8)))])
    let error = #expect(throws: DataError.self) { try PartialProfile.merged([one, two]) }
    let text = error?.description ?? ""
    #expect(text.contains("a.csv") && text.contains("b.csv"))
    #expect(text.contains("\"z\" here and \"y\" there"))
  }

  @Test func `other seeds and repeated parts are refused`() throws {
    let parts = GeneratedRows.parts(2, rows: 100)
    let one = try Self.partial([parts[0]])
    #expect(throws: DataError.self) { try PartialProfile.merged([one, one]) }
    let other = try Self.partial([parts[1]], seed: 2)
    #expect(throws: DataError.self) { try PartialProfile.merged([one, other]) }
  }

  @Test(arguments: [
    ("{\"schema\":\"losslab.partial/1\"", "no partial profile"), ("[]", "no partial profile"),
    ("{\"schema\":\"losslab.profile/1\"}", "losslab.profile/1"),
    ("{\"schema\":\"losslab.partial/1\"}", "damaged"), ("  \n", "no partial profile"),
  ])
  func `a broken line is refused in one sentence`(text: String, problem: String) {
    let error = #expect(throws: DataError.self) {
      try PartialProfile.read(lines: Array(text.utf8), path: "a.json")
    }
    #expect(error?.description.contains(problem) == true)
    #expect(error?.description.contains("a.json") == true)
  }

  @Test func `a damaged count is refused`() throws {
    let line = try Self.partial(GeneratedRows.parts(1, rows: 50)).line()
    let damaged = line.replacing("\"rows\":50", with: "\"rows\":51")
    #expect(damaged != line)
    #expect(throws: DataError.self) {
      try PartialProfile.read(lines: Array(damaged.utf8), path: "a.json")
    }
  }
}
