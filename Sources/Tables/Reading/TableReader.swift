internal import Digests

/// Reads delimited text as typed columns.
public enum TableReader {
  /// Reads a file, or standard input when the path is `-`.
  ///
  /// Plain or gzip (told by its first bytes); UTF-8, UTF-16 with a byte-order mark, or Latin-1.
  /// Every problem names the physical line, the header's being 1 when it comes first.
  public static func read(path: String, options: ReadOptions) throws(DataError) -> Table {
    try read(bytes: FileBytes.read(path: path), path: path, options: options)
  }

  /// Reads bytes as if they were the content of the file at `path`.
  public static func read(
    bytes: [UInt8], path: String, options: ReadOptions
  ) throws(DataError) -> Table {
    let isPacked = Gzip.isMagic(bytes)
    let (digest, outcome) = Pair.concurrently {
      SHA256.hexDigest(of: bytes)
    } and: { () -> Result<TableReading, DataError> in
      Result { () throws(DataError) in
        let content = isPacked ? try Gzip.inflated(bytes, path: path) : bytes
        return try TableReading(
          TextRecords(TextBytes(content), path: path, options: options), options: options)
      }
    }
    let reading = try outcome.get()
    return Table(
      source: Table.Source(
        path: path, sha256: digest, format: isPacked ? "csv.gz" : "csv",
        bytes: bytes.count),
      columns: reading.columns, rowCount: reading.lines.rowCount, notes: reading.notes,
      lines: reading.lines.lines)
  }
}
