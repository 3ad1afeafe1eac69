package import Tables

/// Delimited text in one or more parts, which is one table, and what was done to get it.
package struct OpenedData: Sendable {
  /// The parts in the order of the rows.
  package var parts: [DataPart]
  /// What the named files are: `parquet`, `csv.zst`, ...; `nil` for what the reader tells itself.
  package var format: String?
  /// The one local file that all came from, when the parts are not that file.
  package var origin: String?
  /// Whether the values had types before they became text.
  package var isTyped = false
  /// What is to be said about it.
  package var notes: [ReadNote] = []

  /// The spelling of what typed sources call NULL; an empty text stays the empty cell.
  package static let null = "\\N"

  /// Returns the options by which the parts are to be read.
  ///
  /// Text keeps what the user said. Of typed values the form is known, and a label such as `NA` is
  /// a label; among numbers and dates the usual spellings of a missing value still count.
  package func options(_ said: ReadOptions) -> ReadOptions {
    guard isTyped else { return said }
    var options = said
    options.delimiter = UInt8(ascii: ",")
    options.quote = UInt8(ascii: "\"")
    options.escape = nil
    options.comment = nil
    options.encoding = .utf8
    options.skip = 0
    options.header = true
    options.headerRows = 1
    options.decimalComma = false
    if said.missing == ReadOptions.missingSpellings {
      options.missing = []
      options.missingAmongNumbers.formUnion(ReadOptions.missingSpellings)
    }
    options.missing.insert(OpenedData.null)
    return options
  }
}
