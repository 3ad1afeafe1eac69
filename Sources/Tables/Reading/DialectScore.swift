/// How well a dialect explains the first records: even widths, and cells that look like something.
///
/// After van den Burg, Nazabal and Sutton (2019), "Wrangling messy CSV files by detecting row and
/// type patterns", whose product of a pattern score and a type score this is; here the patterns
/// weigh by the square of their share, so that one odd record costs little.
struct DialectScore {
  private static let cells = 3_000

  let dialect: Dialect
  let sample: RecordSample
  /// Pattern score times type score, 0 to 1.
  private(set) var total = 0.0
  /// The share of records with the common width, where that is two or more.
  private(set) var evenness = 0.0
  /// The mean over cells of how much they look like one.
  private(set) var likeness = 0.0
  /// The number of quoted fields, and of those in records that need no mending.
  private(set) var quotedFields = 0
  private(set) var soundlyQuotedFields = 0

  init(_ bytes: Span<UInt8>, dialect: Dialect) {
    self.dialect = dialect
    sample = RecordSample(bytes, dialect: dialect)
    let count = sample.records.count
    guard count > 0 else { return }
    var counts: [Int: Int] = [:]
    for record in sample.records { counts[record.fields.count, default: 0] += 1 }
    var pattern = 0.0
    for (width, records) in counts.sorted(by: { $0.key < $1.key }) {
      let share = Double(records) / Double(count)
      pattern += share * share * max(0.01, Double(width - 1)) / Double(width)
    }
    evenness = sample.width > 1 ? Double(counts[sample.width] ?? 0) / Double(count) : 0
    likeness = meanLikeness(bytes)
    total = pattern * likeness
  }

  /// Whether several records have quotes that do not pair, and none has quotes that do.
  var hasVainQuotes: Bool { sample.damaged > 1 && soundlyQuotedFields == 0 }

  private mutating func meanLikeness(_ bytes: Span<UInt8>) -> Double {
    let cells = sample.records.reduce(0) { $0 + $1.fields.count }
    let stride = max(1, cells / DialectScore.cells)
    var sum = 0.0
    var seen = 0
    var place = 0
    for record in sample.records {
      for field in record.fields {
        place += 1
        if field.quoting != .none {
          quotedFields += 1
          soundlyQuotedFields += record.isMended ? 0 : 1
        }
        guard place % stride == 0 else { continue }
        seen += 1
        sum += likeness(bytes, field) * (record.isMended ? 0.5 : 1)
      }
    }
    return seen == 0 ? 0 : sum / Double(seen)
  }

  /// Returns 1 for a quoted cell and one with a pattern, less for text with marks that other
  /// dialects would take for delimiters or quotes.
  private func likeness(_ bytes: Span<UInt8>, _ field: Field) -> Double {
    let cell = field.trimmed(bytes)
    guard cell.start < cell.end else { return 1 }
    guard field.quoting == .none else { return 1 }
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    let isCut = quotes.contains(bytes[cell.start]) || quotes.contains(bytes[cell.end - 1])
    if isCut, dialect.quote != 0 { return 0 }
    let content = cell.content(bytes.extracting(0..<min(cell.end, bytes.count)))
    switch CellPattern(content) {
    case .text, .word, .code:
      if content.contains(where: { $0 == 0x22 || ($0 != 0x2c && Dialect.common.contains($0)) }) {
        return 0.2
      }
      return content.contains(0x2c) ? 0.5 : content.contains(0x20) ? 0.9 : 1
    default: return 1
    }
  }
}
