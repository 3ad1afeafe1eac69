package import Statistics
package import Tables

/// What is kept of one column: mergeable in any order.
package struct ColumnTally: Sendable, Codable {
  /// The column's name.
  package let name: String
  /// The cells that are plain numbers.
  package private(set) var plain = NumberTally()
  /// The cells that are numbers with a sign of percent or currency or with thousands separators;
  /// `nil` while there are none.
  package private(set) var adorned: NumberTally?
  /// The words that are no missing values in every column, with their counts.
  package private(set) var words = LabelCounts()
  /// The different words among them.
  package private(set) var distinctWords = DistinctSketch()
  /// How many cells are what.
  package private(set) var cells = CellCounts()

  private enum CodingKeys: String, CodingKey {
    case name, plain, adorned, words, cells
    case distinctWords = "distinct_words"
  }

  /// Creates the tally of a column without rows.
  package init(name: String) { self.name = name }

  /// Says that the next cells are in another part.
  package mutating func beginPart() { plain.beginPart() }

  /// Adds the cells of consecutive rows of a part.
  package mutating func insert(_ batch: CellBatch, options: ReadOptions, decimal: UInt8) {
    let numbers = batch.numbers.withUnsafeBufferPointer { all in
      if batch.isAllNumbers {
        plain.insert(all)
        return all.count
      }
      plain.skipRow()
      let numbers = all.filter { !$0.isNaN }
      numbers.withUnsafeBufferPointer { plain.insert($0) }
      return numbers.count
    }
    cells.plain += numbers
    cells.blank += batch.blankCount
    cells.infinite += batch.overflowCount
    for (label, count) in zip(batch.labels, batch.labelCounts) where count > 0 {
      insert(label, count: count, options: options, decimal: decimal)
    }
  }

  /// Joins with the cells of other rows of the same column.
  package mutating func merge(_ other: ColumnTally) {
    plain.merge(other.plain)
    if let theirs = other.adorned {
      var mine = adorned ?? NumberTally()
      mine.merge(theirs)
      adorned = mine
    }
    words.merge(other.words)
    distinctWords.merge(other.distinctWords)
    cells.merge(other.cells)
  }

  private mutating func insert(
    _ word: String, count: Int, options: ReadOptions, decimal: UInt8
  ) {
    let bytes = Array(word.utf8)
    let meaning = WordMeaning(bytes, options: options, decimal: decimal)
    cells.add(count, of: meaning, hasDigits: bytes.contains { (0x30...0x39).contains($0) })
    if case .missing = meaning { return }
    if case .adorned(let number) = meaning {
      var tally = adorned ?? NumberTally()
      tally.insert(number, count: count)
      adorned = tally
    }
    distinctWords.insert(hash: Hash64.of(word))
    words.insert(word, count: count)
  }
}

extension CellBatch {
  /// Whether each cell is a plain number.
  fileprivate var isAllNumbers: Bool {
    labels.isEmpty && blankCount == 0 && overflowCount == 0
  }
}
