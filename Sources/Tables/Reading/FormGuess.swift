/// Guesses from the first rows which columns to take as numbers and which as labels.
///
/// A wrong guess costs time only: labels that are numbers are converted, numbers that are labels
/// are read again.
enum FormGuess {
  private static let sampleRows = 200

  /// Returns the form in which to take each column.
  static func forms(_ records: TextRecords, options: ReadOptions) -> [ColumnBuilder.Form] {
    let names = records.header.names
    let bytes = records.text.bytes.span
    var scanner = records.body
    var balance = [Int](repeating: 0, count: names.count)
    for _ in 0..<sampleRows {
      guard scanner.next(bytes) == .record else { break }
      for (column, field) in scanner.fields.enumerated() where column < names.count {
        let cell = field.trimmed(bytes)
        guard cell.start < cell.end else { continue }
        let number = NumberParser.parse(
          bytes, cell.start, cell.end, decimal: records.dialect.decimal)
        balance[column] += number.isNaN ? -1 : 1
      }
    }
    return zip(names, balance).map { name, balance in
      switch options.types[name] {
      case .number?, .integer?: .numbers
      case nil: balance >= 0 ? .numbers : .labels
      default: .labels
      }
    }
  }
}
