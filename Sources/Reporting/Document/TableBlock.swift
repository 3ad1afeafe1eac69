/// A table with aligned columns.
package struct TableBlock: Sendable, Hashable {
  /// A column's title and the side on which its cells stand.
  package struct Column: Sendable, Hashable {
    package enum Alignment: Sendable, Hashable {
      case left
      case right
    }

    package var title: String
    package var alignment: Alignment

    /// A column of words.
    package static func words(_ title: String) -> Column { Column(title: title, alignment: .left) }

    /// A column of numbers.
    package static func numbers(_ title: String) -> Column {
      Column(title: title, alignment: .right)
    }
  }

  /// More columns cannot be read on a page.
  package static let mostColumns = 12

  package private(set) var columns: [Column]
  /// Each row has one cell a column.
  package private(set) var rows: [[Text]]

  /// Creates a table of at most twelve columns; rows are filled up or cut to the columns.
  package init(columns: [Column], rows: [[Text]]) {
    precondition(columns.count <= TableBlock.mostColumns, "a table has at most 12 columns")
    self.columns = columns
    self.rows = rows.map { row in
      Array(row.prefix(columns.count))
        + Array(repeating: Text(), count: max(0, columns.count - row.count))
    }
  }

  /// Creates a table of facts: a name and a value a row.
  package init(facts: [(String, Text)]) {
    self.init(
      columns: [.words("Fact"), .words("Value")], rows: facts.map { [Text($0.0), $0.1] })
  }
}
