/// Guesses from the first rows which columns to take as numbers and which as labels.
///
/// A wrong guess costs time only: labels that are numbers are converted, numbers that are labels
/// are read again.
enum FormGuess {
  private static let sampleRows = 200

  /// Returns the form in which to take each column of a text whose rows begin at `start`.
  static func forms(
    _ bytes: [UInt8], from start: Int, _ layout: TextLayout, options: ReadOptions
  ) -> [ColumnBuilder.Form] {
    zip(layout.header.names, balance(bytes.span, from: start, layout)).map { name, balance in
      switch options.types[name] {
      case .number?, .integer?: .numbers
      case nil: balance >= 0 ? .numbers : .labels
      default: .labels
      }
    }
  }

  /// Returns by how many the numbers outnumber the words in each column.
  private static func balance(_ bytes: Span<UInt8>, from start: Int, _ layout: TextLayout) -> [Int]
  {
    var dialect = layout.dialect
    dialect.start = start
    dialect.line = layout.body.line
    var scanner = RecordScanner(dialect)
    var balance = [Int](repeating: 0, count: layout.header.names.count)
    for _ in 0..<sampleRows {
      guard scanner.next(bytes) == .record else { break }
      for (column, field) in scanner.fields.enumerated() where column < balance.count {
        let cell = field.trimmed(bytes)
        guard cell.start < cell.end else { continue }
        let number = NumberParser.parse(bytes, cell.start, cell.end, decimal: dialect.decimal)
        balance[column] += number.isNaN ? -1 : 1
      }
    }
    return balance
  }
}
