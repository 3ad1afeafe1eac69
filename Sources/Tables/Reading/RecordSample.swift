/// The first records of a text under a dialect.
struct RecordSample {
  struct Record {
    var fields: [Field]
    /// The physical line on which it begins, and that on which the next can begin.
    var line: Int
    var nextLine: Int
    /// Where it begins, or the blank lines before it, and on which line.
    var start: Int
    var startLine: Int
    var isMended = false
  }

  private static let bytes = 1 << 18

  private(set) var records: [Record] = []
  /// Records that cannot be read strictly.
  private(set) var damaged = 0
  /// How many fields most records have that follow each other; see ``commonWidth(_:)``.
  private(set) var width = 0

  /// Reads the first records; those that cannot be read strictly are mended after the example of
  /// the others, and one that the sample cuts in two is left out.
  init(_ bytes: Span<UInt8>, dialect: Dialect, limit: Int = 120) {
    let end = min(bytes.count, dialect.start + RecordSample.bytes)
    let part = bytes.extracting(0..<end)
    var strict = dialect
    strict.width = nil
    read(part, dialect: strict, limit: limit, isCut: end < bytes.count)
    width = RecordSample.commonWidth(records.map(\.fields.count))
    guard damaged > 0, damaged * 5 <= (records.count + damaged) * 4 else { return }
    strict.width = width
    let strictly = damaged
    read(part, dialect: strict, limit: limit, isCut: end < bytes.count)
    damaged = max(damaged, strictly)
    width = RecordSample.commonWidth(records.map(\.fields.count))
  }

  private mutating func read(
    _ part: Span<UInt8>, dialect: Dialect, limit: Int, isCut: Bool
  ) {
    records = []
    damaged = 0
    var scanner = RecordScanner(dialect)
    while records.count + (dialect.width == nil ? damaged : 0) < limit {
      let (start, startLine) = (scanner.position, scanner.line)
      let step = scanner.next(part)
      if step == .end { break }
      guard step == .record else {
        damaged += 1
        scanner.skipRecord(part)
        continue
      }
      if isCut, scanner.position == part.count, !records.isEmpty { break }
      let isMended = scanner.mended > damaged
      if isMended { damaged = scanner.mended }
      records.append(
        Record(
          fields: scanner.fields, line: scanner.recordLine, nextLine: scanner.line, start: start,
          startLine: startLine, isMended: isMended))
    }
  }

  /// Returns the number of fields, two or more, of most records; an earlier one that two records in
  /// a row have is preferred to one that is little more common.
  static func commonWidth(_ widths: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for width in widths where width > 1 { counts[width, default: 0] += 1 }
    guard let most = counts.values.max(), 4 * counts.values.reduce(0, +) >= widths.count else {
      return widths.isEmpty ? 0 : 1
    }
    for (width, next) in zip(widths, widths.dropFirst())
    where width == next && width > 1 && 5 * (counts[width] ?? 0) >= 2 * most {
      return width
    }
    return widths.first { counts[$0] == most } ?? 1
  }
}
