/// Turns columns into finite numbers, with everything it knows learned from the training rows.
///
/// Numbers: standardised; missing becomes the mean, marked by an indicator column when the
/// training rows have missing values. Booleans: 0 or 1, missing likewise. Dates: standardised days,
/// year, month and weekday. Categories: a column for each level that is not rare, the rare ones
/// and, where there are such, the unseen ones in `other`; two levels share one column. More levels
/// than ``EncoderOptions/oneHotLevels``: integer codes for embeddings, and beside them columns for
/// the commonest levels and the standardised log frequency, which linear models and trees can use.
package struct FeatureEncoder: Sendable {
  private let encodings: [ColumnEncoding]
  private let columnNames: [String]

  /// Learns the encoding of the features from some rows of a table and from no others.
  package init(
    fitting table: Table, features: [String], rows: [Int],
    options: EncoderOptions = EncoderOptions()
  ) {
    encodings = features.compactMap { name in
      table.column(named: name).map {
        ColumnEncoding.fitted(to: $0, rows: rows, options: options)
      }
    }
    columnNames = encodings.flatMap(\.columnNames)
  }

  /// Returns the features of some rows, in that order, without looking at any other row.
  ///
  /// A column that the table lacks is taken as missing throughout.
  package func encode(_ table: Table, rows: [Int]) -> DesignMatrix {
    var matrix = DesignMatrix(
      rowCount: rows.count, columnNames: columnNames,
      values: [Double](repeating: 0, count: rows.count * columnNames.count), categories: [])
    var first = 0
    for encoding in encodings {
      encoding.fill(&matrix, at: first, from: table.column(named: encoding.name), rows: rows)
      first += encoding.columnNames.count
    }
    return matrix
  }
}
