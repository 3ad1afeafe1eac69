/// How one column becomes columns of a design matrix.
struct ColumnEncoding: Sendable {
  enum Form: Sendable {
    case number(NumberEncoding)
    case date(DateEncoding)
    case category(CategoryEncoding)
  }

  let name: String
  let form: Form

  /// The names of the encoded columns, such as `colour=red`.
  var columnNames: [String] {
    switch form {
    case .number(let number): number.columnNames(name)
    case .date(let date): date.columnNames(name)
    case .category(let category): category.columnNames(name)
    }
  }

  static func fitted(to column: Column, rows: [Int], options: EncoderOptions) -> ColumnEncoding {
    let form: Form
    switch column.values {
    case .numbers(let numbers) where column.kind == .date:
      form = .date(DateEncoding(numbers: numbers, rows: rows))
    case .numbers(let numbers):
      form = .number(
        NumberEncoding(values: rows.map { numbers[$0] }, standardises: column.kind != .boolean))
    case .codes(let codes, let labels):
      form = .category(
        CategoryEncoding(codes: codes, labels: labels, rows: rows, options: options))
    }
    return ColumnEncoding(name: column.name, form: form)
  }

  /// Writes the encoded columns of some rows from column `first` on.
  func fill(_ matrix: inout DesignMatrix, at first: Int, from column: Column?, rows: [Int]) {
    switch form {
    case .number(let number):
      number.fill(&matrix, at: first, values: ColumnEncoding.numbers(of: column, rows: rows))
    case .date(let date):
      date.fill(&matrix, at: first, days: ColumnEncoding.numbers(of: column, rows: rows))
    case .category(let category):
      category.fill(&matrix, at: first, name: name, column: column, rows: rows)
    }
  }

  /// Returns the numbers of some rows, NaN throughout where the column holds none.
  private static func numbers(of column: Column?, rows: [Int]) -> [Double] {
    guard case .numbers(let numbers)? = column?.values else {
      return [Double](repeating: .nan, count: rows.count)
    }
    return rows.map { numbers[$0] }
  }
}
