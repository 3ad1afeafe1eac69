/// The cells of one column in one block of rows.
package struct CellBatch: Sendable {
  /// One number a row, NaN where the cell is no plain finite number.
  package var numbers: [Double]
  /// One index into `labels` a row, -1 where the cell is a number or blank.
  package var codes: [Int32]
  /// The distinct texts of the block that are no plain numbers, in order of first appearance.
  package var labels: [String]
  /// How many cells hold each label.
  package var labelCounts: [Int]
  /// Cells that are empty or blank.
  package var blankCount: Int
  /// Cells whose number is too large for a double.
  package var overflowCount: Int
}
