/// What the user says about a file; everything left `nil` is guessed from the file, and said.
public struct ReadOptions: Sendable, Codable, Hashable {
  /// The byte between fields; `nil`: whichever of `,` `;` tab `|`, or on strong evidence another,
  /// parts the first lines most evenly into cells that look like values.
  public var delimiter: UInt8?
  /// The byte around fields that hold delimiters, 0 for none; `nil`: guessed, `"` in doubt.
  public var quote: UInt8?
  /// The byte before a quote that is part of a quoted field, 0 for none; `nil`: guessed, in doubt none, and such
  /// a quote is written twice.
  public var escape: UInt8?
  /// The byte that begins a line of comment; `nil`: none.
  public var comment: UInt8?
  /// How the bytes are letters; `nil`: by the byte-order mark, else UTF-8, else Latin-1, and said.
  public var encoding: TextEncoding?
  /// What becomes of rows with more or fewer fields than the header.
  public var ragged = RaggedRows.error
  /// The physical lines before the header, or before the first row; `nil`: titles and padding are
  /// told from the table by their width, and said.
  public var skip: Int?
  /// Whether the first record holds names; `nil`: yes, unless its cells are like those below.
  public var header: Bool?
  /// How many records of names there are, joined by a blank; `nil`: one, unless more are like none
  /// of the cells below.
  public var headerRows: Int?
  /// Whether numbers have a comma before their fraction; `nil`: guessed where `,` does not delimit.
  public var decimalComma: Bool?
  /// The spellings of a missing value, besides the empty cell and the cell of blanks.
  public var missing: Set<String>
  /// Further spellings of a missing value, honoured among numbers and dates only: in a column of
  /// labels such a word is a label.
  public var missingAmongNumbers: Set<String>
  /// The kinds of columns that are not left to the reader, by name.
  public var types: [String: ColumnKind]

  /// Creates the options under which everything is guessed.
  public init() {
    missing = ReadOptions.missingSpellings
    missingAmongNumbers = ReadOptions.missingAmongNumbersSpellings
    types = [:]
  }

  /// The default spellings of a missing value in any column.
  public static let missingSpellings: Set<String> = [
    "NA", "N/A", "n/a", "#N/A", "<NA>", "NaN", "nan", "NAN", "-NaN", "-nan", "NaT",
    "null", "NULL", "Null", "\\N", "?",
  ]

  /// The default spellings of a missing value among numbers.
  public static let missingAmongNumbersSpellings: Set<String> = [
    "None", "none", "NONE", "nil", "Nil", "NIL", "missing", "Missing", "MISSING", "na", "Na",
    "-", "--", ".", "..", "#NA", "#VALUE!", "#DIV/0!", "#REF!", "#NUM!", "#NAME?",
  ]
}
