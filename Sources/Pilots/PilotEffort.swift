/// How much work the pilots may do, in rows, folds and rounds; never in seconds, so that results
/// repeat.
package enum PilotEffort: String, Sendable, CaseIterable {
  /// No pilot: no residual statistics.
  case none
  /// At most 20,000 rows, 3 folds, 50 rounds.
  case quick
  /// At most 50,000 rows, 5 folds, 200 rounds.
  case full

  /// The most rows that are used.
  var mostRows: Int {
    switch self {
    case .none: 0
    case .quick: 20_000
    case .full: 50_000
    }
  }

  /// The parts that are each left out once.
  var folds: Int { self == .full ? 5 : 3 }

  /// Rounds of boosting times ``eta`` is the same for every effort, so that more rounds are finer
  /// steps and not more of them.
  var rounds: Int { self == .full ? 200 : 50 }

  /// Shrinkage of each round.
  var eta: Double { 10 / Double(rounds) }

  /// Returns the most rows of a table with so many features: wide tables are given fewer, down to a
  /// thousand, so that the work does not grow with the width.
  func mostRows(features: Int) -> Int {
    min(mostRows, max(1_000, mostRows * 100 / max(1, features)))
  }
}
