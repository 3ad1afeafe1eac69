/// Why a row stops the reading, its lines counted from the start of a block.
enum RowRefusal {
  case scan(RecordScanner.Step)
  case ragged(line: Int, found: Int)
  case nul(line: Int, field: Int)

  /// Returns the error, with `offset` lines before the block.
  func error(path: String, names: [String], delimiter: UInt8, offset: Int) -> DataError {
    let name = { (field: Int) in names.indices.contains(field) ? names[field] : "\(field + 1)" }
    switch self {
    case .scan(let step):
      return TextRecords.refusal(RowRefusal.moved(step, by: offset), path: path, names: names)
    case .ragged(let line, let found):
      return RowRefusal.ragged(
        path: path, line: line + offset, found: found, wanted: names.count, delimiter: delimiter)
    case .nul(let line, let field):
      return DataError(
        file: path, line: line + offset, column: name(field),
        problem: "the cell holds a NUL byte, which no text has",
        remedy: "export the file as UTF-8 text")
    }
  }

  private static func moved(_ step: RecordScanner.Step, by offset: Int) -> RecordScanner.Step {
    switch step {
    case .unclosedQuote(let line, let field): .unclosedQuote(line: line + offset, field: field)
    case .textAfterQuote(let line, let field): .textAfterQuote(line: line + offset, field: field)
    case .record, .end: step
    }
  }

  private static func ragged(
    path: String, line: Int, found: Int, wanted: Int, delimiter: UInt8
  ) -> DataError {
    let name = Dialect.name(of: delimiter)
    return DataError(
      file: path, line: line,
      problem: "the row has \(found) \(found == 1 ? "field" : "fields"), but the header has "
        + "\(wanted)",
      remedy: found > wanted
        ? "quote fields that contain the separator \(name), or drop the surplus field"
        : "add the missing field, if only as an empty one after a separator \(name)")
  }
}
