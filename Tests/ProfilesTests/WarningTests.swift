import Predictions
import Profiles
import Statistics
import Tables
import Testing

/// What a profile warns of, by the traps of the corpus rebuilt in memory.
@Suite struct WarningTests {
  private func codes(
    _ columns: [Column], request: ProfileRequest = ProfileRequest(target: "y"),
    notes: [ReadNote] = []
  ) throws -> [ProfileWarning] {
    try Profiler.profile(
      table: Columns.table(columns, notes: notes), request: request, pilot: nil
    ).warnings
  }

  private let noise: [Double] = {
    var random = RandomSource(seed: 1)
    return (0..<120).map { _ in random.gaussian() }
  }()

  private var plain: [Column] {
    [Columns.numbers(noise.map { $0 * 0.3 + 1 }.reversed(), name: "x"), Columns.numbers(noise)]
  }

  @Test func `a clean table has no warnings`() throws {
    let found = try codes(plain)
    #expect(found == [])
  }

  @Test func `copies of the target are leaks`() throws {
    let copy = Columns.numbers(noise, name: "copy")
    let line = Columns.numbers(noise.map { 3 - 2 * $0 }, name: "line")
    let found = try codes(plain + [copy, line]).filter { $0.code == "leaky_column" }
    #expect(found.map(\.column) == ["copy", "line"])
    #expect(found.allSatisfy { $0.severity == .severe })
  }

  @Test func `a feature that separates classes is a leak, one that nearly does is not`() throws {
    let labels = noise.map { $0 > 0 ? "b" : "a" }
    let target = Columns.labels(labels)
    let found = try codes([Columns.numbers(noise, name: "x"), target])
    #expect(found.contains { $0.code == "leaky_column" })
    var near = noise
    near[3] = -near[3]
    let nearly = try codes([Columns.numbers(near, name: "x"), target])
    #expect(!nearly.contains { $0.code == "leaky_column" })
  }

  @Test func `a running number looks like an identifier`() throws {
    let target = Columns.numbers((0..<120).map { Double(1000 + ($0 * 7) % 120) })
    let found = try codes([plain[0], target])
    #expect(found.first?.code == "id_like_target")
  }

  @Test func `as many classes as rows look like an identifier`() throws {
    let found = try codes([plain[0], Columns.labels((0..<120).map { "c\($0)" })])
    #expect(found.contains { $0.code == "id_like_target" && $0.severity == .severe })
  }

  @Test func `classes of one row, and rare ones, are named`() throws {
    let labels = (0..<120).map { $0 == 0 ? "lone" : $0 < 9 ? "rare" : $0 % 2 == 0 ? "a" : "b" }
    let found = try codes([plain[0], Columns.labels(labels)])
    #expect(found.first { $0.code == "single_row_class" }?.message.contains("\"lone\"") == true)
    #expect(found.first { $0.code == "rare_class" }?.message.contains("\"rare\"") == true)
  }

  @Test func `fewer rows of a class than folds are said`() throws {
    let labels = (0..<120).map { $0 < 2 ? "1" : "0" }
    let found = try codes([plain[0], Columns.labels(labels)])
    let warning = try #require(found.first { $0.code == "rare_class" })
    #expect(warning.message.contains("2 rows, fewer than five folds"))
  }

  @Test func `text among the numbers of the target is a warning, said once`() throws {
    var values = noise
    for row in 0..<4 { values[row] = .nan }
    let note = ReadNote(
      code: "mixed_values", message: "116 of 120 values are numbers.", column: "y", line: 2)
    let found = try codes([plain[0], Columns.numbers(values)], notes: [note])
    #expect(found.map(\.code) == ["mixed_values"])
    #expect(found.first?.severity == .warning)
  }

  @Test func `labels that differ in case only are kept apart and said`() throws {
    let labels = (0..<120).map { ["yes", "Yes", "no"][$0 % 3] }
    let found = try codes([plain[0], Columns.labels(labels)])
    #expect(found.contains { $0.code == "similar_labels" })
  }

  @Test func `copies of rows are counted`() throws {
    let four = (0..<100).map { Double($0 % 4) * 1.25 }
    let found = try codes([
      Columns.numbers(four, name: "x"), Columns.numbers(four.map { $0 + 0.5 }),
    ])
    let warning = try #require(found.first { $0.code == "duplicate_rows" })
    #expect(warning.message.hasPrefix("96 %"))
  }

  @Test func `rows without a target are counted`() throws {
    var values = noise
    for row in 0..<12 { values[row] = .nan }
    let found = try codes([plain[0], Columns.numbers(values)])
    #expect(found.first { $0.code == "missing_target" }?.message.hasPrefix("12 of 120 ") == true)
  }

  @Test func `a value just outside 0 to 1 is named by its line`() throws {
    var shares = noise.map { Link.sigmoid($0) }
    shares[49] = 1.0000001
    let found = try codes(
      [plain[0], Columns.numbers(shares)],
      request: ProfileRequest(target: "y", task: .regression))
    #expect(found.first { $0.code == "proportion_outside" }?.line == 51)
  }

  @Test func `huge targets give finite statistics and a warning`() throws {
    let values = noise.map { $0 * 1e302 }
    let profile = try Profiler.profile(
      table: Columns.table([plain[0], Columns.numbers(values)]),
      request: ProfileRequest(target: "y"), pilot: nil)
    #expect(profile.warnings.contains { $0.code == "huge_scale" })
    let shape = try #require(profile.target.shape)
    #expect([shape.mean, shape.sd, shape.skewness, shape.kurtosis].allSatisfy { $0.isFinite })
    #expect(shape.histogram.reduce(0, +) == 120)
  }

  @Test func `more columns than rows, and few rows, are said`() throws {
    let columns = (0..<40).map { index in
      Columns.numbers(noise.prefix(30).map { $0 * Double(index + 1) + $0 * $0 }, name: "x\(index)")
    }
    let found = try codes(columns + [Columns.numbers(Array(noise.suffix(30)))])
    #expect(found.contains { $0.code == "more_columns_than_rows" })
    #expect(found.contains { $0.code == "few_rows" })
  }

  @Test func `notes of the reader become warnings`() throws {
    let note = ReadNote(code: "delimiter", message: "Fields are split at ;.", line: 1)
    let found = try codes(plain, notes: [note])
    #expect(found.map(\.code) == ["delimiter"])
    #expect(found.first?.severity == .note)
  }

  @Test func `a constant target is refused`() {
    #expect(throws: DataError.self) {
      try codes([plain[0], Columns.numbers([Double](repeating: 3, count: 120))])
    }
  }
}
