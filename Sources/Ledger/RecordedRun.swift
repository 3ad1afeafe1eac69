package import Trials
internal import Workers

/// Runs what is left of a plan and records it as it comes.
package enum RecordedRun {
  /// Runs the trials of a plan that the ledger has not, and returns what came of all.
  ///
  /// A job whose worker died or was stopped runs again loss by loss, so that only the culprit is
  /// recorded as crashed or stopped. Cancelling the task kills the workers; what is recorded stays,
  /// and the next call goes on from there.
  ///
  /// - Throws: ``LedgerError``, `WorkerError`, `CancellationError`.
  package static func run(
    plan: Plan, ledger: Ledger, pool: PoolSettings,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) async throws -> RunSummary {
    let finished = try ledger.finishedKeys()
    let jobs = plan.jobs.compactMap { $0.without(finished) }
    let recorder = try RunRecorder(plan: plan, ledger: ledger, progress: progress)
    if pool.workers == 0 {
      try runHere(jobs, recorder: recorder)
    } else {
      let workers = WorkerPool<Job, TrialResult>(
        executable: pool.executable, arguments: pool.arguments, workers: pool.workers,
        limits: pool.limits)
      try await workers.run(jobs) { try recorder.receive($0) }
    }
    return recorder.summary
  }

  private static func runHere(_ jobs: [Job], recorder: RunRecorder) throws {
    let runner = JobRunner()
    for job in jobs {
      try Task.checkCancellation()
      _ = try recorder.receive(
        JobOutcome(job: job, outputs: runner.run(job), ending: .done))
    }
  }
}

extension Job {
  /// Returns the job with the losses that are not finished, or `nil` when all are.
  fileprivate func without(_ finished: Set<String>) -> Job? {
    var rest = self
    rest.losses = losses.filter { !finished.contains(TrialKey.of(job: self, loss: $0)) }
    return rest.losses.isEmpty ? nil : rest
  }
}
