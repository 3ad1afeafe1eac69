/// Whether a byte that prose, dates and times hold too is the delimiter nevertheless.
enum RareDelimiter {
  /// Bytes that are hardly ever part of a code.
  private static let separators = Array(" ^~".utf8) + [0x01, 0x1c, 0x1d, 0x1e, 0x1f]

  /// Returns whether nearly all records are parted alike, or begin alike with their quotes in place,
  /// into columns of which some hold more than words, and are not dates, times or codes as a whole.
  static func isPlausible(_ score: DialectScore, _ bytes: Span<UInt8>) -> Bool {
    let records = score.sample.records
    guard records.count > 1, score.sample.width > 1,
      !isOneColumn(records, bytes, score.dialect.delimiter)
    else {
      return false
    }
    let delimiter = score.dialect.delimiter
    if delimiter == UInt8(ascii: ":"), score.sample.width < 3 { return false }
    let specific = specificColumns(records, bytes, limit: min(score.sample.width, 20))
    if score.evenness >= 0.9, score.likeness >= 0.8 {
      let isProse = delimiter == 0x20 || delimiter == UInt8(ascii: ":")
      return specific > 0 || (!isProse && score.sample.width > 2)
    }
    return specific > 2 && 2 * score.quotedFields >= records.count
  }

  /// Returns whether most lines are one value as they stand.
  private static func isOneColumn(
    _ records: [RecordSample.Record], _ bytes: Span<UInt8>, _ delimiter: UInt8
  ) -> Bool {
    let isInCodes = !separators.contains(delimiter)
    let whole = records.dropFirst().prefix(50).count { record in
      guard let first = record.fields.first, let last = record.fields.last else { return false }
      let line = Field(start: first.start, end: last.end, quoting: .none).trimmed(bytes)
      let pattern = CellPattern(line.content(bytes))
      return pattern.isSpecific || (isInCodes && pattern == .code)
    }
    return 2 * whole > records.dropFirst().prefix(50).count
  }

  /// Returns how many of the first columns hold numbers, dates and the like but for the header.
  private static func specificColumns(
    _ records: [RecordSample.Record], _ bytes: Span<UInt8>, limit: Int
  ) -> Int {
    (0..<limit).count { column in
      let cells = records.dropFirst().prefix(50).compactMap { record in
        column < record.fields.count
          ? CellPattern(record.fields[column].trimmed(bytes).content(bytes)) : nil
      }
      return !cells.isEmpty && 10 * cells.count(where: \.isSpecific) >= 9 * cells.count
    }
  }
}
