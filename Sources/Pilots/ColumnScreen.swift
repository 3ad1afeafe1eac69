internal import Statistics
internal import Tables

/// The encoded columns that go most with the target in the training rows (sure independence
/// screening; Fan and Lv 2008): a pilot of thousands of columns takes too long.
struct ColumnScreen: Sendable {
  /// The most columns that pilots are given.
  static let mostColumns = 150

  /// Indices of the columns that are kept, ascending; `nil` for all.
  private let kept: [Int]?

  /// Judges the columns of training rows by the share of the targets' variance that each explains
  /// along a line, or the share of its own variance that lies between classes.
  init(_ design: DesignMatrix, targets: [Double], classes: Int) {
    guard design.columnCount > ColumnScreen.mostColumns, design.rowCount > 0 else {
      kept = nil
      return
    }
    let strengths =
      classes > 0
      ? ColumnScreen.spreadBetween(design, classes: targets.map { Int($0) }, count: classes)
      : ColumnScreen.spreadAlong(design, targets)
    let order = strengths.indices.sorted { (strengths[$1], $0) < (strengths[$0], $1) }
    kept = order.prefix(ColumnScreen.mostColumns).sorted()
  }

  /// Returns a design with the kept columns only.
  func applied(to design: DesignMatrix) -> DesignMatrix {
    guard let kept else { return design }
    var values: [Double] = []
    values.reserveCapacity(design.rowCount * kept.count)
    for row in 0..<design.rowCount {
      let start = row * design.columnCount
      for column in kept { values.append(design.values[start + column]) }
    }
    return DesignMatrix(
      rowCount: design.rowCount, columnNames: kept.map { design.columnNames[$0] },
      values: values, categories: design.categories)
  }

  /// Squared correlation of each column with the targets, times their variance.
  private static func spreadAlong(_ design: DesignMatrix, _ targets: [Double]) -> [Double] {
    let mean = targets.reduce(0, +) / Double(targets.count)
    var moments = ColumnMoments(design)
    for row in 0..<design.rowCount { moments.add(row, times: targets[row] - mean) }
    return zip(moments.weighted, moments.variances).map { $1 > 0 ? $0 * $0 / $1 : 0 }
  }

  /// Share of each column's variance that lies between classes.
  private static func spreadBetween(
    _ design: DesignMatrix, classes: [Int], count: Int
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: count * design.columnCount)
    var rows = [Double](repeating: 0, count: count)
    for (row, label) in classes.enumerated() {
      rows[label] += 1
      for column in 0..<design.columnCount {
        sums[label * design.columnCount + column] +=
          design.values[row * design.columnCount + column]
      }
    }
    let moments = ColumnMoments(design)
    return (0..<design.columnCount).map { column in
      let between = (0..<count).reduce(0.0) { total, label in
        guard rows[label] > 0 else { return total }
        let distance =
          sums[label * design.columnCount + column] / rows[label]
          - moments.means[column]
        return total + rows[label] * distance * distance
      }
      return moments.variances[column] > 0 ? between / moments.variances[column] : 0
    }
  }
}

/// Sums of the columns of a design.
private struct ColumnMoments {
  private let design: DesignMatrix
  private(set) var means: [Double]
  /// Sum of squares about the mean.
  private(set) var variances: [Double]
  /// Sum of values times what rows were added with.
  private(set) var weighted: [Double]

  init(_ design: DesignMatrix) {
    self.design = design
    let width = design.columnCount
    means = [Double](repeating: 0, count: width)
    variances = means
    weighted = means
    for row in 0..<design.rowCount {
      for column in 0..<width {
        means[column] += design.values[row * width + column] / Double(design.rowCount)
      }
    }
    for row in 0..<design.rowCount {
      for column in 0..<width {
        let distance = design.values[row * width + column] - means[column]
        variances[column] += distance * distance
      }
    }
  }

  mutating func add(_ row: Int, times factor: Double) {
    let start = row * design.columnCount
    for column in weighted.indices { weighted[column] += factor * design.values[start + column] }
  }
}
