internal import Digests

/// Reads delimited text as typed columns.
public enum TableReader {
  /// Reads a file, or standard input when the path is `-`.
  ///
  /// Plain or gzip (told by its first bytes); UTF-8, UTF-16 with a byte-order mark, or Latin-1.
  /// Every problem names the physical line, the header's being 1 when it comes first.
  public static func read(path: String, options: ReadOptions) throws(DataError) -> Table {
    try read(parts: [DataPart(path: path)], options: options)
  }

  /// Reads bytes as if they were the content of the file at `path`.
  public static func read(
    bytes: [UInt8], path: String, options: ReadOptions
  ) throws(DataError) -> Table {
    try read(parts: [DataPart(path: path, origin: .bytes(bytes))], options: options)
  }

  /// Reads several parts with the same columns in the same order as one table.
  package static func read(
    parts: [DataPart], options: ReadOptions
  ) throws(DataError) -> Table {
    var records: [TextRecords] = []
    var digests: [String] = []
    var byteCount = 0
    var isPacked = true
    for part in parts {
      let raw = try part.rawBytes()
      digests.append(SHA256.hexDigest(of: raw))
      byteCount += raw.count
      isPacked = isPacked && Gzip.isMagic(raw)
      let content = Gzip.isMagic(raw) ? try Gzip.inflated(raw, path: part.path) : raw
      records.append(try TextRecords(TextBytes(content), path: part.path, options: options))
      try TextRecords.refuseOtherHeader(records[0], records[records.count - 1])
    }
    let reading = try TableReading(records, options: options)
    let others = parts.count > 1 ? " and \(parts.count - 1) more" : ""
    var table = Table(
      source: Table.Source(
        path: (parts.first?.path ?? "") + others,
        sha256: digests.count == 1 ? digests[0] : SHA256.hexDigest(of: digests.joined()),
        format: isPacked ? "csv.gz" : "csv", bytes: byteCount),
      columns: reading.columns, rowCount: reading.lines.rowCount, notes: reading.notes,
      lines: reading.lines.lines)
    table.parts = zip(parts, reading.firstRows).map { PartRows(path: $0.path, firstRow: $1) }
    return table
  }
}

extension DataPart {
  func rawBytes() throws(DataError) -> [UInt8] {
    switch origin {
    case .file: try FileBytes.read(path: path)
    case .descriptor(let descriptor): try FileBytes.read(descriptor: descriptor, path: path)
    case .bytes(let bytes): bytes
    }
  }

  /// Returns the bytes, inflated where they are gzip.
  func content() throws(DataError) -> [UInt8] {
    let raw = try rawBytes()
    return Gzip.isMagic(raw) ? try Gzip.inflated(raw, path: path) : raw
  }
}
