internal import Foundation

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
  ///
  /// The text is read in blocks of about `blockSize` bytes on so many threads (one a core when
  /// `nil`); the table is the same for any of both.
  package static func read(
    parts: [DataPart], options: ReadOptions, blockSize: Int = 1 << 20, workers: Int? = nil
  ) throws(DataError) -> Table {
    let reading = try TableReading(
      parts, options: options, blockSize: max(1, blockSize),
      workers: max(1, workers ?? min(8, ProcessInfo.processInfo.activeProcessorCount)))
    var table = Table(
      source: Table.Source(parts: reading.sources), columns: reading.columns,
      rowCount: reading.lines.rowCount, notes: reading.notes, lines: reading.lines.lines)
    table.parts = zip(parts, reading.firstRows).map { PartRows(path: $0.path, firstRow: $1) }
    return table
  }
}
