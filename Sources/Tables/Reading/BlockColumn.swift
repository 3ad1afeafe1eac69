/// What the cells of one column in one block are, apart from plain numbers.
struct BlockColumn: Sendable {
  var form: ColumnBuilder.Form
  /// The distinct texts, with the line in the block on which each comes first.
  var words = LabelDictionary()
  var blankCount = 0
  /// Label cells that had blanks around them.
  var trimmedCount = 0
  /// The lines of the cells whose number is too large for a double.
  var overflowLines: [Int] = []

  /// Forgets the cells of the block before.
  mutating func clear() {
    words.removeAll()
    blankCount = 0
    trimmedCount = 0
    overflowLines.removeAll(keepingCapacity: true)
  }
}
