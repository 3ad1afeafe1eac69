/// What came of one job in a worker process.
package struct JobOutcome<Job: Sendable, Output: Sendable>: Sendable {
  /// How a job ended.
  package enum Ending: Sendable, Hashable {
    /// The worker answered in full.
    case done
    /// The worker died or wrote nonsense; why, one sentence.
    case crashed(String)
    /// The worker passed a limit and was ended; which, one sentence.
    case stopped(String)
  }

  /// The job as it was sent.
  package var job: Job
  /// What the worker answered, in its order; only a part unless the ending is `done`.
  package var outputs: [Output]
  /// How the job ended.
  package var ending: Ending

  /// Creates an outcome.
  package init(job: Job, outputs: [Output], ending: Ending) {
    self.job = job
    self.outputs = outputs
    self.ending = ending
  }
}
