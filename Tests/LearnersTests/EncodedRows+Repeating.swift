import Tables

@testable import Learners

extension EncodedRows {
  /// Returns these rows and the first of them once more, without weights.
  func repeating(first count: Int, dropRest: Bool = false) -> EncodedRows {
    let columns = design.columnCount
    let rest = dropRest ? 0 : design.rowCount
    let matrix = DesignMatrix(
      rowCount: rest + count, columnNames: design.columnNames,
      values: Array(design.values.prefix(rest * columns) + design.values.prefix(count * columns)),
      categories: design.categories.map {
        EmbeddedCategory(
          name: $0.name, levelCount: $0.levelCount,
          codes: Array($0.codes.prefix(rest) + $0.codes.prefix(count)))
      })
    return EncodedRows(
      design: matrix, targets: Array(targets.prefix(rest) + targets.prefix(count)))
  }
}
