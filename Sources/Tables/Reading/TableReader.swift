/// Reads delimited text as typed columns.
public enum TableReader {
  /// Reads a file, or standard input when the path is `-`.
  ///
  /// Plain or gzip (told by its first bytes); UTF-8, UTF-16 with a byte-order mark, or Latin-1.
  /// Every problem names the physical line, the header's being 1 when it comes first.
  public static func read(path: String, options: ReadOptions) throws(DataError) -> Table {
    throw DataError(file: path, problem: "not yet", remedy: "wait")
  }

  /// Reads bytes as if they were the content of the file at `path`.
  public static func read(
    bytes: [UInt8], path: String, options: ReadOptions
  ) throws(DataError) -> Table {
    throw DataError(file: path, problem: "not yet", remedy: "wait")
  }
}
