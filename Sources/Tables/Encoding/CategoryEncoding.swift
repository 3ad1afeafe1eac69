internal import Foundation

/// A category as 0/1 columns, with integer codes and a frequency beside them when it has many levels.
struct CategoryEncoding: Sendable {
  /// The levels that are not rare, the commonest first, equals by name.
  private let levels: [String]
  /// Columns for this many of the levels.
  private let columnLevels: Int
  private let hasOther: Bool
  private let marksMissing: Bool
  /// Training rows of every label, for the frequency; `nil` with few levels.
  private let counts: [String: Int]?
  private let frequency: NumberEncoding

  /// Learns from the labels of the training rows.
  init(codes: [Int32], labels: [String], rows: [Int], options: EncoderOptions) {
    let tally = LevelTally(codes: codes, labels: labels, rows: rows)
    let fewest = options.fewestRows(of: rows.count)
    // Two levels are told apart by one column however rare the second is.
    let common = tally.counts.count <= 2 ? tally.levels : tally.levels(withAtLeast: fewest)
    let hasMany = common.count > options.oneHotLevels
    levels = common
    columnLevels = hasMany ? options.topLevels : common.count
    hasOther = columnLevels < tally.counts.count
    marksMissing = tally.missingCount > 0 && !tally.counts.isEmpty
    counts = hasMany ? tally.counts : nil
    frequency = NumberEncoding(
      values: hasMany ? tally.logFrequencies(codes, labels, rows) : [], standardises: true)
  }

  private var isPair: Bool { levels.count == 2 && !hasOther }

  private var shownLevels: [String] {
    isPair ? [TruthWords.second(of: levels)] : Array(levels.prefix(columnLevels))
  }

  func columnNames(_ name: String) -> [String] {
    shownLevels.map { "\(name)=\($0)" } + (hasOther ? [name + "=other"] : [])
      + (marksMissing ? [name + "=missing"] : [])
      + (counts == nil ? [] : [name + ".frequency"])
  }

  func fill(
    _ matrix: inout DesignMatrix, at first: Int, name: String, column: Column?, rows: [Int]
  ) {
    let cells = LabelledCells(column)
    let places = self.places(of: cells.labels)
    let stride = matrix.columnCount
    for (position, row) in rows.enumerated() {
      let start = position * stride + first
      guard let code = cells.code(row) else {
        if let column = missingColumn { matrix.values[start + column] = 1 }
        continue
      }
      if let column = places[code].column { matrix.values[start + column] = 1 }
      if counts != nil { matrix.values[start + frequencyColumn] = places[code].frequency }
    }
    guard counts != nil else { return }
    let codes = rows.map { row in cells.code(row).map { places[$0].code } ?? 0 }
    matrix.categories.append(
      EmbeddedCategory(name: name, levelCount: levels.count + 1, codes: codes))
  }

  private var missingColumn: Int? {
    marksMissing ? shownLevels.count + (hasOther ? 1 : 0) : nil
  }

  private var frequencyColumn: Int {
    shownLevels.count + (hasOther ? 1 : 0) + (marksMissing ? 1 : 0)
  }

  /// Where a label goes: its 0/1 column, its code and its frequency.
  private struct Place {
    var column: Int?
    var code: Int32
    var frequency: Double
  }

  private func places(of labels: [String]) -> [Place] {
    let columns = Dictionary(
      uniqueKeysWithValues: shownLevels.enumerated().map { ($1, $0) })
    let codes = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, Int32($0 + 1)) })
    let other = hasOther ? shownLevels.count : nil
    return labels.map { label in
      Place(
        column: columns[label] ?? other, code: codes[label] ?? 0,
        frequency: frequency.encoded(log(1 + Double(counts?[label] ?? 0))))
    }
  }
}
