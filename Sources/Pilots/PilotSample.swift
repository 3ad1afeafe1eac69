internal import Predictions
internal import Profiles
internal import Statistics
internal import Tables

/// The rows that pilots are fitted on.
struct PilotSample: Sendable {
  /// Table rows, ascending.
  let rows: [Int]
  /// Numbers or class indices, one a row.
  let targets: [Double]
  let task: Task
  /// The number of classes, 0 for numbers.
  let classCount: Int
  /// Positions whose amount stands alone.
  let isolated: Set<Int>
  /// Whether pilots are trained without the isolated rows.
  private(set) var leavesOutIsolated = false

  /// Positions that pilots are neither trained nor judged on.
  var leftOut: Set<Int> { leavesOutIsolated ? isolated : [] }

  /// The sample whose isolated rows are predicted, but not trained on.
  var withoutIsolated: PilotSample {
    var sample = self
    sample.leavesOutIsolated = true
    return sample
  }

  /// Draws at most so many rows of the target; all when there are fewer.
  init(target: ResolvedTarget, most: Int, seed: UInt64) {
    task = target.task
    classCount = target.task.isClassification ? target.values.classLabels.count : 0
    let kept = PilotSample.kept(of: target.values.rows.count, most: most, seed: seed)
    rows = kept.map { target.values.rows[$0] }
    targets = kept.map { target.values.values[$0] }
    isolated = task == .regression ? Set(GrossOutliers(of: targets).positions) : []
  }

  private static func kept(of count: Int, most: Int, seed: UInt64) -> [Int] {
    guard count > most else { return Array(0..<count) }
    var random = RandomSource(seed: seed)
    return random.permutation(count).prefix(most).sorted()
  }
}
