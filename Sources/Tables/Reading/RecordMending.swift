/// Finds the likeliest fields of a record whose quotes do not pair or whose delimiters differ.
///
/// The record is taken to be as few physical lines as give it the width of the others; see
/// ``LineParse`` for how likely one is.
struct RecordMending {
  /// Fields of a record, where the next begins, and how many lines the record takes.
  struct Reading {
    var fields: [Field]
    var end: Int
    var lines: Int
  }

  /// Beyond, a quote without its pair is one stray byte rather than a text of many lines.
  private static let mostLines = 16
  private static let mostBytes = 1 << 16

  let dialect: Dialect
  /// Where the record begins.
  let start: Int
  /// How many fields it should have.
  let width: Int

  /// Returns the likeliest reading of a record that cannot be read strictly: the cheapest of those
  /// that have the right width, of the fewest lines where one stray quote explains all.
  func reading(_ bytes: Span<UInt8>) -> Reading? {
    let parse = LineParse(dialect: dialect, width: width)
    var nearest: (reading: Reading, cost: Double)?
    var best: (reading: Reading, cost: Double)?
    var end = start
    for lines in 1...RecordMending.mostLines {
      end = lineEnd(bytes, from: end)
      let next = afterLineEnd(bytes, end)
      if nearest != nil, end - start > RecordMending.mostBytes { break }
      let (fields, cost) = parse.reading(bytes, start..<end)
      let reading = Reading(fields: fields, end: next, lines: next > end ? lines : lines - 1)
      if cost <= nearest?.cost ?? .infinity { nearest = (reading, cost) }
      if fields.count == width, lines == 1 || cost <= LineParse.oneStray,
        cost < best?.cost ?? .infinity
      {
        best = (reading, cost)
      }
      if let best, best.cost <= LineParse.oneStray { break }
      if next == bytes.count { break }
      end = next
    }
    return best?.reading ?? nearest?.reading
  }

  /// Returns the reading of a sound record of too many or too few fields that has the right number,
  /// or `nil`: its first line only, where a stray quote has swallowed the next record; with one
  /// quote taken for text; or with another delimiter.
  func otherReading(_ bytes: Span<UInt8>, lines: Int, fields: Int) -> Reading? {
    let end = lineEnd(bytes, from: start)
    let next = afterLineEnd(bytes, end)
    let parse = LineParse(dialect: dialect, width: width)
    if lines > 1 || fields > width {
      let (found, cost) = parse.reading(bytes, start..<end)
      let isLikely = lines > 1 ? isRecord(bytes, at: next) : cost <= LineParse.oneStray / 2
      if found.count == width, cost > 0, isLikely {
        return Reading(fields: found, end: next, lines: next > end ? 1 : 0)
      }
    }
    return fields < width && width > 2 ? withOtherDelimiter(bytes) : nil
  }

  /// Returns whether the line that begins here has the right width on its own.
  private func isRecord(_ bytes: Span<UInt8>, at next: Int) -> Bool {
    let parse = LineParse(dialect: dialect, width: width)
    return parse.reading(bytes, next..<lineEnd(bytes, from: next)).fields.count == width
  }

  private func withOtherDelimiter(_ bytes: Span<UInt8>) -> Reading? {
    let part = bytes.extracting(0..<min(bytes.count, start + RecordMending.mostBytes))
    for delimiter in Dialect.common + [0x20] where delimiter != dialect.delimiter {
      var scanner = RecordScanner(otherDialect(delimiter))
      guard scanner.next(part) == .record, scanner.fields.count == width,
        delimiter != 0x20 || scanner.fields.contains(where: { $0.quoting != .none })
      else { continue }
      return Reading(
        fields: scanner.fields, end: scanner.position, lines: scanner.line - dialect.line)
    }
    return nil
  }

  private func otherDialect(_ delimiter: UInt8) -> Dialect {
    var other = dialect
    other.delimiter = delimiter
    other.width = nil
    other.endLine = nil
    other.start = start
    return other
  }

  private func lineEnd(_ bytes: Span<UInt8>, from index: Int) -> Int {
    var end = index
    while end < bytes.count, bytes[end] != 0x0a, bytes[end] != 0x0d { end += 1 }
    return end
  }

  private func afterLineEnd(_ bytes: Span<UInt8>, _ end: Int) -> Int {
    guard end < bytes.count else { return end }
    let isPair = bytes[end] == 0x0d && end + 1 < bytes.count && bytes[end + 1] == 0x0a
    return end + (isPair ? 2 : 1)
  }
}
