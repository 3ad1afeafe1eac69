extension TextRecords {
  static func empty(holdsBlanks: Bool, path: String) -> DataError {
    DataError(
      file: path,
      problem: holdsBlanks
        ? "the file holds nothing but blanks" : "the file is empty",
      remedy: "give a file with a header and rows")
  }

  /// Returns why a step that found no record stops the reading.
  static func refusal(_ step: RecordScanner.Step, path: String, names: [String]) -> DataError {
    let name = { (field: Int) in names.indices.contains(field) ? names[field] : "\(field + 1)" }
    switch step {
    case .unclosedQuote(let line, let field):
      return DataError(
        file: path, line: line, column: name(field),
        problem: "a quoted field begins here and never ends",
        remedy: "close the quote, or double it if it is part of the text")
    case .textAfterQuote(let line, let field):
      return DataError(
        file: path, line: line, column: name(field),
        problem: "text follows the closing quote of a field",
        remedy: "double the quotes that are part of the text")
    case .record, .end:
      return DataError(
        file: path, problem: "there are no data rows, only a header", remedy: "add rows")
    }
  }

  func raggedRow(_ scanner: RecordScanner) -> DataError {
    error(.ragged(line: scanner.recordLine, found: scanner.fields.count))
  }

  /// Refuses a text with a NUL byte, naming its line and column.
  func refuseNul() throws(DataError) {
    guard text.hasNul, let nul = text.bytes.firstIndex(of: 0) else { return }
    var scanner = RecordScanner(dialect)
    while scanner.next(text.bytes.span) == .record, scanner.position <= nul {}
    let field = scanner.fields.firstIndex { $0.end > nul } ?? 0
    throw error(.nul(line: scanner.recordLine, field: field))
  }

  private func error(_ refusal: RowRefusal) -> DataError {
    refusal.error(path: path, names: header.names, delimiter: dialect.delimiter, offset: 0)
  }
}
