package import Workers

/// How far a run is.
package struct RunProgress: Sendable, Hashable {
  /// Trials that are finished, those of earlier starts included.
  package var done: Int
  /// Trials of the plan.
  package var total: Int
  /// Trials among `done` that gave no score.
  package var failed: Int
  /// Estimate of the seconds left, from the pace of this start; `nil` before the first trial.
  package var secondsLeft: Double?

  /// Creates a progress.
  package init(done: Int, total: Int, failed: Int, secondsLeft: Double?) {
    self.done = done
    self.total = total
    self.failed = failed
    self.secondsLeft = secondsLeft
  }
}

/// What came of a run.
package struct RunSummary: Sendable, Hashable {
  /// Trials of the plan.
  package var total: Int
  /// Trials that have a score.
  package var succeeded: Int
  /// Trials that gave none: failed, crashed, or stopped.
  package var failed: Int
  /// Trials that were there before this start.
  package var reused: Int

  /// Creates a summary.
  package init(total: Int, succeeded: Int, failed: Int, reused: Int) {
    self.total = total
    self.succeeded = succeeded
    self.failed = failed
    self.reused = reused
  }
}

/// Where the trials of a run are computed.
package struct PoolSettings: Sendable, Hashable {
  /// The executable of the workers.
  package var executable: String
  /// Its arguments, such as `worker`.
  package var arguments: [String]
  /// Worker processes; 0 computes in this process, without limits and without protection.
  package var workers: Int
  package var limits: WorkerLimits

  /// Creates settings.
  package init(executable: String, arguments: [String], workers: Int, limits: WorkerLimits) {
    self.executable = executable
    self.arguments = arguments
    self.workers = workers
    self.limits = limits
  }
}
