extension FileKind {
  /// A kind that is known but not read, and what to do instead.
  struct Unreadable {
    var what: String
    var remedy: String
    fileprivate var mark: [UInt8]
    fileprivate var offset = 0
  }

  /// Returns the kind that cannot be read, if the first bytes are its.
  static func unreadable(_ head: [UInt8]) -> Unreadable? {
    if let kind = markup(head) { return kind }
    // A header of text may begin with the letters of a mark, such as a column called ORC.
    guard isBinary(head) else { return nil }
    return unreadableKinds.first { head.dropFirst($0.offset).starts(with: $0.mark) }
  }

  /// Returns whether there are bytes that no text has.
  static func isBinary(_ head: [UInt8]) -> Bool {
    head.prefix(512).contains { $0 < 0x20 && !(0x09...0x0d).contains($0) && $0 != 0x1b }
  }

  /// Returns the kind of a text that is written for readers other than of tables.
  private static func markup(_ head: [UInt8]) -> Unreadable? {
    let start = head.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(16)
    let text = String(decoding: start, as: UTF8.self).lowercased()
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") {
      return Unreadable(
        what: "an HTML page, not a table",
        remedy: "save the data that the page links to, or export the table as CSV", mark: [])
    }
    if text.hasPrefix("<?xml") {
      return Unreadable(
        what: "XML, not a table", remedy: "export the data as CSV, JSON or Parquet", mark: [])
    }
    guard text.hasPrefix("%pdf-") else { return nil }
    return Unreadable(
      what: "a PDF document, not a table", remedy: "export the data as CSV", mark: [])
  }

  private static let unreadableKinds = [
    Unreadable(
      what: "an Excel file of before 2007", remedy: "save it as .xlsx or CSV",
      mark: [0xd0, 0xcf, 0x11, 0xe0]),
    Unreadable(
      what: "a PNG image, not a table", remedy: "name a file of data",
      mark: [0x89, 0x50, 0x4e, 0x47]),
    Unreadable(
      what: "a JPEG image, not a table", remedy: "name a file of data", mark: [0xff, 0xd8, 0xff]),
    Unreadable(
      what: "a GIF image, not a table", remedy: "name a file of data", mark: Array("GIF8".utf8)),
    Unreadable(
      what: "an Arrow file", remedy: "write it as Parquet or CSV", mark: Array("ARROW1".utf8)),
    Unreadable(
      what: "a Feather file", remedy: "write it as Parquet or CSV", mark: Array("FEA1".utf8)),
    Unreadable(what: "an ORC file", remedy: "write it as Parquet or CSV", mark: Array("ORC".utf8)),
    Unreadable(
      what: "an HDF5 file", remedy: "write its table as Parquet or CSV",
      mark: [0x89, 0x48, 0x44, 0x46]),
    Unreadable(
      what: "a NumPy array", remedy: "write it as Parquet or CSV",
      mark: [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]),
    Unreadable(
      what: "a DuckDB database", remedy: "write the table as Parquet or CSV",
      mark: Array("DUCK".utf8), offset: 8),
    Unreadable(
      what: "packed by bzip2", remedy: "unpack it with bunzip2", mark: Array("BZh9".utf8)),
    Unreadable(
      what: "packed by xz", remedy: "unpack it with unxz",
      mark: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
  ]
}
