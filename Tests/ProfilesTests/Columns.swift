import Tables

/// Columns and tables for tests.
enum Columns {
  static func numbers(_ values: [Double], name: String = "y") -> Column {
    let isWhole = values.allSatisfy { $0.isNaN || $0 == $0.rounded() }
    return Column(
      name: name, kind: isWhole ? .integer : .number, values: .numbers(values),
      missingCount: values.count { $0.isNaN })
  }

  static func labels(_ values: [String], name: String = "y") -> Column {
    var labels: [String] = []
    var index: [String: Int32] = [:]
    let codes = values.map { value in
      if let code = index[value] { return code }
      index[value] = Int32(labels.count)
      labels.append(value)
      return Int32(labels.count - 1)
    }
    return Column(
      name: name, kind: .category, values: .codes(codes, labels: labels), missingCount: 0)
  }

  static func table(_ columns: [Column], notes: [ReadNote] = []) -> Table {
    Table(
      source: Table.Source(path: "t.csv", sha256: "0", format: "csv", bytes: 1), columns: columns,
      rowCount: columns.first?.count ?? 0, notes: notes)
  }
}
