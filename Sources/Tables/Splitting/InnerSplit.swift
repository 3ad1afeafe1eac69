package import Predictions

/// Splits training rows once more, for early stopping and thresholds.
package enum InnerSplit {
  /// Returns disjoint, ascending positions that cover `targets`: about `share` of each class, or of
  /// each tenth of the sorted numbers, drawn at random, validates.
  ///
  /// One row of each class always stays in training. No row validates when `share` of all rows
  /// is less than half a row.
  package static func holdout(
    targets: [Double], task: Task, share: Double, seed: UInt64
  ) -> (training: [Int], validation: [Int]) {
    var training: [Int] = []
    var validation: [Int] = []
    // What a stratum cannot give in whole rows is owed by the next.
    var owed = 0.5
    for stratum in Strata.of(targets, task: task, seed: seed) {
      for (place, row) in stratum.enumerated() {
        owed += share
        if owed >= 1, place > 0 || !task.isClassification {
          owed -= 1
          validation.append(row)
        } else {
          training.append(row)
        }
      }
    }
    return (training.sorted(), validation.sorted())
  }
}
