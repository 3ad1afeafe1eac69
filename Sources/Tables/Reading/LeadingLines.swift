/// The lines before a table that are skipped by order or begin with `#`.
struct LeadingLines {
  /// Where the text goes on, and on which physical line.
  private(set) var end: Int
  private(set) var line = 1
  private(set) var notes: [ReadNote] = []

  init(_ bytes: Span<UInt8>, from start: Int, options: ReadOptions) {
    end = start
    if let skip = options.skip {
      for _ in 0..<max(0, skip) where end < bytes.count { passLine(bytes) }
    } else if options.comment == nil {
      passComments(bytes, options: options)
    }
  }

  private mutating func passLine(_ bytes: Span<UInt8>) {
    while end < bytes.count, bytes[end] != 0x0a, bytes[end] != 0x0d { end += 1 }
    guard end < bytes.count else { return }
    let isPair = bytes[end] == 0x0d && end + 1 < bytes.count && bytes[end + 1] == 0x0a
    end += isPair ? 2 : 1
    line += 1
  }

  /// Passes lines that begin with `#`, but not one that is the header of the table below.
  private mutating func passComments(_ bytes: Span<UInt8>, options: ReadOptions) {
    var last = self
    var count = 0
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") {
      last = self
      passLine(bytes)
      count += 1
    }
    guard count > 0, end < bytes.count else {
      end = count > 0 ? last.end : end
      line = count > 0 ? last.line : line
      return
    }
    if LeadingLines.isHeader(bytes, from: last.end, to: end, options: options) {
      end = last.end
      line = last.line
      count -= 1
    }
    if count > 0 { notes.append(LayoutNotes.comments(count, line: 1)) }
  }

  /// Returns whether the line is parted like the records below, which do not begin with names.
  private static func isHeader(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, options: ReadOptions
  ) -> Bool {
    var (dialect, _) = DialectSniffer.sniff(bytes, from: end, options: options)
    let below = RecordSample(bytes, dialect: dialect)
    dialect.start = start
    let record = RecordSample(bytes.extracting(0..<end), dialect: dialect).records.first
    guard let record, record.fields.count == below.width, below.width > 1 else { return false }
    let cells = below.records.map { $0.fields.map { $0.trimmed(bytes).content(bytes) } }
    return !HeaderEvidence(cells[0], body: Array(cells.dropFirst())).isNames
  }
}
