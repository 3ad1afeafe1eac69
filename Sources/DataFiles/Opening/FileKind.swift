internal import Tables

/// What a file holds, told by its first bytes, for JSON and Excel also by its name.
enum FileKind: Hashable {
  /// Delimited text, plain or gzip.
  case text
  /// Delimited text packed by zstd.
  case zstandard
  case parquet
  /// JSON values, one a line or in one list; plain, gzip or zstd, as the suffix says.
  case json(suffix: String)
  case excel
  case sqlite
  /// Something on another machine, which DuckDB fetches.
  case remote(RemoteFile)

  /// Tells the kind of a file from its name and its first bytes.
  ///
  /// - Throws: ``DataError`` for kinds that cannot be read.
  init(name: String, head: [UInt8]) throws(DataError) {
    if let kind = FileKind.unreadable(head) {
      throw DataError(file: name, problem: "this is \(kind.what)", remedy: kind.remedy)
    }
    let isZstandard = head.starts(with: [0x28, 0xb5, 0x2f, 0xfd])
    let isGzip = head.starts(with: [0x1f, 0x8b])
    let packing = isZstandard ? ".zst" : isGzip ? ".gz" : ""
    if head.starts(with: "PAR1".utf8), FileKind.isBinary(head) {
      self = .parquet
    } else if head.starts(with: "SQLite format 3\0".utf8) {
      self = .sqlite
    } else if head.starts(with: FileKind.zip) {
      self = try FileKind.ofArchive(name)
    } else if FileKind.isNamedJSON(name) || FileKind.beginsAsJSON(head) {
      self = .json(suffix: ".json" + packing)
    } else {
      self = isZstandard ? .zstandard : .text
    }
  }

  /// The suffix of a file of this kind, by which DuckDB knows how it is packed.
  var suffix: String {
    switch self {
    case .text: ".csv"
    case .zstandard: ".csv.zst"
    case .parquet: ".parquet"
    case .json(let suffix): suffix
    case .excel: ".xlsx"
    case .sqlite: ".sqlite"
    case .remote: ""
    }
  }

  /// What the files of this kind are called in messages; kinds that share it can be one table.
  var family: String {
    switch self {
    case .text, .zstandard: "text"
    case .parquet: "Parquet"
    case .json: "JSON"
    case .excel: "Excel"
    case .sqlite: "SQLite"
    case .remote(let file): "remote \(file.form)"
    }
  }

  private static let zip: [UInt8] = [0x50, 0x4b, 0x03, 0x04]

  private static func ofArchive(_ name: String) throws(DataError) -> FileKind {
    let name = (name, name.lowercased())
    if name.1.hasSuffix(".xlsx") || name.1.hasSuffix(".xlsm") || name.0 == "-" { return .excel }
    throw DataError(
      file: name.0, problem: "this is a zip archive",
      remedy: "unpack it and name a file in it, or let an Excel file end in .xlsx")
  }

  private static func isNamedJSON(_ name: String) -> Bool {
    var name = name.lowercased()
    for packing in [".gz", ".zst"] where name.hasSuffix(packing) {
      name.removeLast(packing.count)
    }
    return [".json", ".jsonl", ".ndjson"].contains { name.hasSuffix($0) }
  }

  /// Returns whether a text begins with an object that has a member, alone or in a list.
  private static func beginsAsJSON(_ head: [UInt8]) -> Bool {
    let marks = head.lazy.filter { $0 > UInt8(ascii: " ") }
    return marks.starts(with: "{\"".utf8) && head.contains(UInt8(ascii: ":"))
      || marks.starts(with: "[{\"".utf8)
  }
}
