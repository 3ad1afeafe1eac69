public import Predictions

/// What kind of task a target makes, how sure that is, and why.
public struct TaskVerdict: Sendable, Hashable {
  /// A probability for each task; they sum to 1.
  public var probabilities: [Task: Double]
  /// What speaks for and against, the weightiest first.
  public var evidence: [String]
  /// What to ask the user; `nil` when the task is clear.
  public var question: String?
  /// The values that the target can take; `nil` when the most probable task is a class.
  public var support: Support?

  /// Creates a verdict.
  public init(
    probabilities: [Task: Double], evidence: [String], question: String?, support: Support?
  ) {
    self.probabilities = probabilities
    self.evidence = evidence
    self.question = question
    self.support = support
  }

  /// The tasks, the most probable first; of equals the one that is declared first.
  public var ranked: [Task] {
    Task.allCases.enumerated().sorted {
      let (first, second) = (probabilities[$0.element] ?? 0, probabilities[$1.element] ?? 0)
      return first == second ? $0.offset < $1.offset : first > second
    }.map(\.element)
  }

  /// The most probable task.
  public var task: Task { ranked[0] }
}
