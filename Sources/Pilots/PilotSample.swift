internal import Predictions
internal import Profiles
internal import Statistics
internal import Tables

/// The rows that pilots are fitted on.
struct PilotSample {
  /// Table rows, ascending.
  let rows: [Int]
  /// Numbers or class indices, one a row.
  let targets: [Double]
  let task: Task
  /// The number of classes, 0 for numbers.
  let classCount: Int

  /// Draws at most so many rows of the target; all when there are fewer.
  init(target: ResolvedTarget, most: Int, seed: UInt64) {
    task = target.task
    classCount = target.task.isClassification ? target.values.classLabels.count : 0
    let count = target.values.rows.count
    guard count > most else {
      rows = target.values.rows
      targets = target.values.values
      return
    }
    var random = RandomSource(seed: seed)
    let kept = random.permutation(count).prefix(most).sorted()
    rows = kept.map { target.values.rows[$0] }
    targets = kept.map { target.values.values[$0] }
  }
}
