import Foundation
import Profiles
import Statistics
import Tables
import Testing

/// What a profile says of columns that are not the target.
@Suite struct ColumnWarningTests {
  private let noise: [Double] = {
    var random = RandomSource(seed: 3)
    return (0..<400).map { _ in random.gaussian() }
  }()

  private func profile(_ columns: [Column]) throws -> Profile {
    let x = Columns.numbers(noise.reversed(), name: "x")
    return try Profiler.profile(
      table: Columns.table([x] + columns + [Columns.numbers(noise)]),
      request: ProfileRequest(target: "y"), pilot: nil)
  }

  private func codes(_ columns: [Column]) throws -> [String] {
    try profile(columns).warnings.map(\.code)
  }

  @Test(arguments: [-999.0, 9999, 99, 1e20])
  func `a spike far from the rest is named with its count`(value: Double) throws {
    var values = (0..<400).map { Double(($0 * 7) % 41) }
    for row in [5, 9, 300] { values[row] = value }
    let found = try #require(
      try profile([Columns.numbers(values, name: "z")]).warnings.first {
        $0.code == "sentinel_value"
      })
    #expect(found.column == "z" && found.line == 7 && found.message.contains("3 rows"))
  }

  @Test func `the end of a scale is no sentinel`() throws {
    let counts = Columns.numbers((0..<400).map { Double($0 % 100) }, name: "z")
    #expect(try !codes([counts]).contains("sentinel_value"))
  }

  @Test func `monotone and other functions of the target are leaks, noisy ones are not`() throws {
    let cubes = Columns.numbers(noise.map { exp($0) }, name: "monotone")
    let found = try profile([cubes]).warnings.first { $0.code == "leaky_column" }
    #expect(found?.column == "monotone")
    let near = zip(noise, noise.reversed()).map { $0 + 0.05 * $1 }
    #expect(try codes([Columns.numbers(near, name: "near")]).contains("leak_suspect"))
    let far = zip(noise, noise.reversed()).map { $0 + 0.7 * $1 }
    #expect(try !codes([Columns.numbers(far, name: "far")]).contains("leak_suspect"))
  }

  @Test func `a column that is empty where the target is high is a suspect`() throws {
    let values = zip(noise, noise.reversed()).map { $0 > 1 ? Double.nan : $1 * 2 + 1 }
    let found = try profile([Columns.numbers(values, name: "z")]).warnings
    #expect(found.contains { $0.code == "leak_suspect" && $0.column == "z" })
    let shuffled = noise.reversed().map { $0 > 1 ? Double.nan : 2 * $0 + 1 }
    #expect(try !codes([Columns.numbers(shuffled, name: "z")]).contains("leak_suspect"))
  }

  @Test func `equal columns and names that look alike are said`() throws {
    let twin = Columns.numbers(noise.reversed(), name: "twin")
    #expect(try codes([twin]).contains("duplicate_columns"))
    let other = Columns.numbers(noise.map { $0 * $0 }, name: " X\u{200b}")
    let found = try codes([other])
    #expect(found.contains("similar_names") && found.contains("hidden_characters"))
  }

  @Test func `identifiers that repeat ask for groups`() throws {
    let ids = Columns.numbers((0..<400).map { Double($0 / 4) }, name: "patient_id")
    #expect(try codes([ids]).contains("group_column"))
  }

  @Test func `one warning stands for many columns`() throws {
    let columns = (0..<50).map { index in
      Columns.numbers(noise.map { 2 * $0 + Double(index) }, name: "c\(index)")
    }
    let found = try profile(columns).warnings.filter { $0.code == "leaky_column" }
    #expect(found.count == 1)
    #expect(found.first?.message.contains("49 more columns") == true)
  }

  @Test func `histogram, moments and distinct values of a feature are right`() throws {
    let values = (0..<400).map { $0 % 4 == 0 ? Double.nan : Double($0 % 160) }
    let feature = try #require(
      try profile([Columns.numbers(values, name: "z")]).features.first { $0.name == "z" })
    let present = values.filter(\.isFinite)
    let mean = present.reduce(0, +) / 300
    let squares = present.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(feature.missing == 100 && feature.distinct == 120 && !feature.distinctIsEstimate)
    #expect(abs((feature.mean ?? 0) - mean) < 1e-12)
    #expect(abs((feature.sd ?? 0) - (squares / 299).squareRoot()) < 1e-12)
    #expect(feature.histogram.count == 16 && feature.histogram.reduce(0, +) == 300)
  }

  @Test func `many distinct values of many rows are estimated and marked`() throws {
    let values = (0..<30_000).map { Double($0) / 7 }
    let table = Columns.table([
      Columns.numbers(values, name: "x"), Columns.numbers(values.map { sin($0) }),
    ])
    let profile = try Profiler.profile(
      table: table, request: ProfileRequest(target: "y"), pilot: nil)
    let feature = try #require(profile.features.first)
    #expect(feature.distinctIsEstimate)
    #expect(abs(Double(feature.distinct) / 30_000 - 1) < 0.04)
  }
}
