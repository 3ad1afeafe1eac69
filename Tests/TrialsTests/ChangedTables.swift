import Tables
import Trials

extension Table {
  /// Returns the table with another unit of its target.
  func scalingTargets(by factor: Double) -> Table {
    var table = self
    for (index, column) in columns.enumerated() where column.name == "y" {
      guard case .numbers(let numbers) = column.values else { continue }
      table.columns[index].values = .numbers(numbers.map { $0 * factor })
    }
    return table
  }

  /// Returns the table with other features in some rows; targets keep their order, since folds are
  /// dealt by it.
  func spoiling(_ rows: [Int]) -> Table {
    var table = self
    for (index, column) in columns.enumerated() where column.name != "y" {
      guard case .numbers(var numbers) = column.values else { continue }
      for row in rows { numbers[row] = 1000 - 7 * numbers[row] }
      table.columns[index].values = .numbers(numbers)
    }
    return table
  }
}

extension TrialResult {
  /// The result without its time.
  var timeless: TrialResult {
    var result = self
    result.seconds = 0
    return result
  }
}
