internal import Tables

/// Writes rows as delimited text (RFC 4180 with line feeds) into a temporary file.
final class DelimitedText {
  /// What a cell holds.
  enum Cell {
    /// No value.
    case null
    /// Digits and the like, which need no quotes.
    case bare(String)
    /// Any text.
    case text(String)
  }

  private let spool: SpoolFile
  private var buffer: [UInt8] = []

  init(spool: SpoolFile) { self.spool = spool }

  /// Writes the header.
  func begin(_ names: [String]) throws(DataError) { try append(names.map { .text($0) }) }

  /// Writes one row.
  func append(_ cells: [Cell]) throws(DataError) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      switch cell {
      case .null: buffer.append(contentsOf: OpenedData.null.utf8)
      case .bare(let text): buffer.append(contentsOf: text.utf8)
      case .text(let text): quote(text)
      }
    }
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count > 1 << 20 { try end() }
  }

  /// Writes what is still held back.
  func end() throws(DataError) {
    try spool.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func quote(_ text: String) {
    let mark = UInt8(ascii: "\"")
    buffer.append(mark)
    for byte in text.utf8 {
      if byte == mark { buffer.append(mark) }
      buffer.append(byte)
    }
    buffer.append(mark)
  }
}
