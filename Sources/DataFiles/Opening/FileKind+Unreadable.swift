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
    unreadableKinds.first { head.dropFirst($0.offset).starts(with: $0.mark) }
  }

  private static let unreadableKinds = [
    Unreadable(
      what: "an Excel file of before 2007", remedy: "save it as .xlsx or CSV",
      mark: [0xd0, 0xcf, 0x11, 0xe0]),
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
