/// Typed columns of equal length, read from one source.
public struct Table: Sendable {
  /// Where a table came from.
  public struct Source: Sendable, Codable, Hashable {
    /// The path as the user gave it, `-` for standard input.
    public var path: String
    /// SHA-256 of the bytes, before decompression, as 64 hexadecimal digits.
    public var sha256: String
    /// `csv`, `csv.gz`, ...
    public var format: String
    /// Bytes, before decompression.
    public var bytes: Int

    /// Creates a source.
    public init(path: String, sha256: String, format: String, bytes: Int) {
      self.path = path
      self.sha256 = sha256
      self.format = format
      self.bytes = bytes
    }
  }

  /// Where the table came from.
  public var source: Source
  /// The columns, in the order of the file.
  public var columns: [Column]
  /// The number of rows.
  public var rowCount: Int
  /// What the reader guessed, dropped or re-read, for the profile's warnings.
  public var notes: [ReadNote]
  /// The physical line on which each row begins, or `nil` when row i is on line i + 2.
  public var lines: [Int32]?
  /// The path and the first row of each part of a table that was read from several.
  package var parts: [PartRows] = []

  /// Creates a table.
  public init(
    source: Source, columns: [Column], rowCount: Int, notes: [ReadNote] = [],
    lines: [Int32]? = nil
  ) {
    self.source = source
    self.columns = columns
    self.rowCount = rowCount
    self.notes = notes
    self.lines = lines
  }

  /// Returns the physical line on which a row begins (the header is line 1).
  public func line(ofRow row: Int) -> Int {
    if let lines, lines.indices.contains(row) { return Int(lines[row]) }
    return row + 2
  }

  /// Returns the file that holds a row, and the physical line on which the row begins in it.
  package func place(ofRow row: Int) -> (path: String, line: Int) {
    let part = parts.last { $0.firstRow <= row }
    return (part?.path ?? source.path, line(ofRow: row))
  }

  /// Returns the column of that name, or `nil`.
  public func column(named name: String) -> Column? {
    columns.first { $0.name == name }
  }
}

/// Where the rows of one part of a table begin.
package struct PartRows: Sendable, Hashable {
  /// The part's path.
  package var path: String
  /// The first row of the table that is from this part.
  package var firstRow: Int
}

/// Something that the reader did and says.
public struct ReadNote: Sendable, Codable, Hashable {
  /// A stable short word, such as `delimiter` or `infinite_values`.
  public var code: String
  /// One sentence.
  public var message: String
  /// The column it concerns, if one.
  public var column: String?
  /// The first physical line it concerns, if one.
  public var line: Int?

  /// Creates a note.
  public init(code: String, message: String, column: String? = nil, line: Int? = nil) {
    self.code = code
    self.message = message
    self.column = column
    self.line = line
  }
}
