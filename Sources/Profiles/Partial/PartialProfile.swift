package import Statistics
package import Tables

/// What one pass over some parts of a table keeps: small, and joined with that of other parts in
/// any order to what one pass over all parts keeps.
///
/// Counts, extremes and the sample of rows are then equal, moments equal to about 1e-13, and sketches
/// within the errors that they state.
package struct PartialProfile: Sendable {
  /// The version of the JSON form.
  package static let schema = "losslab.partial/1"

  /// A source of rows.
  package struct Part: Sendable, Codable, Hashable {
    /// The path as the user gave it, `-` for standard input.
    package var path: String
    /// SHA-256 of the bytes, before decompression, as 64 hexadecimal digits.
    package var sha256: String
    /// `csv` or `csv.gz`.
    package var format: String
    /// Bytes, before decompression.
    package var bytes: Int
    /// The number of rows.
    package var rows: Int
    /// What the part's rows are known by in the sample: a hash of its first bytes.
    package var fingerprint: UInt64
  }

  /// The parts, by path.
  package internal(set) var parts: [Part]
  /// The target column, when it was named.
  package var target: String?
  /// What the user said of the cells.
  package internal(set) var cellOptions: CellOptions
  /// The columns, in the order of the file.
  package internal(set) var columns: [ColumnTally]
  /// The sample; each row is a record of comma-separated text.
  package internal(set) var sample: RowReservoir
  /// What was guessed or read in another way.
  package internal(set) var notes: [ReadNote]

  /// The number of rows.
  package var rowCount: Int { parts.reduce(0) { $0 + $1.rows } }

  /// Whether the sample holds all rows.
  package var isWhole: Bool { rowCount == sample.sample.count }

  /// The names of the columns.
  package var names: [String] { columns.map(\.name) }

  /// Adds what is to be said about how the rows were got.
  package mutating func add(notes more: [ReadNote]) {
    notes += more.filter { !notes.contains($0) }
    notes.sort(by: PartialProfile.precedes)
  }

  /// How many rows are sampled of a table with so many columns: 20,000, or what 4,000,000 cells
  /// make.
  static func sampleCapacity(columns: Int) -> Int {
    min(RowReservoir.largestCapacity, max(100, 4_000_000 / max(1, columns)))
  }
}

/// Which words are missing values, and which kinds are given: the options that a profile still
/// needs when its rows are gone.
package struct CellOptions: Sendable, Codable, Hashable {
  private let missing: [String]
  private let missingAmongNumbers: [String]
  private let types: [String: ColumnKind]

  private enum CodingKeys: String, CodingKey {
    case missing, types
    case missingAmongNumbers = "missing_among_numbers"
  }

  init(_ options: ReadOptions) {
    missing = options.missing.sorted()
    missingAmongNumbers = options.missingAmongNumbers.sorted()
    types = options.types
  }

  /// The options of reading the sample, which is comma-separated and has one header.
  var forSample: ReadOptions {
    var options = ReadOptions()
    options.missing = Set(missing)
    options.missingAmongNumbers = Set(missingAmongNumbers)
    options.types = types
    options.delimiter = UInt8(ascii: ",")
    options.quote = UInt8(ascii: "\"")
    options.encoding = .utf8
    options.skip = 0
    options.header = true
    options.headerRows = 1
    options.decimalComma = false
    return options
  }
}
