internal import Foundation

/// Worker processes that answer jobs side by side, each one job at a time.
///
/// The pool knows nothing of what a job is. See ``JobEnd`` for the protocol.
package struct WorkerPool<Job: Codable & Sendable, Output: Codable & Sendable>: Sendable {
  private let executable: String
  private let arguments: [String]
  private let workers: Int
  private let limits: WorkerLimits

  /// Creates a pool of `workers` >= 1 processes of an executable.
  package init(executable: String, arguments: [String], workers: Int, limits: WorkerLimits) {
    precondition(workers >= 1, "a pool has at least one worker")
    self.executable = executable
    self.arguments = arguments
    self.workers = workers
    self.limits = limits
  }

  /// Runs jobs and passes each outcome on as it completes.
  ///
  /// Outcomes arrive one at a time, in no fixed order. The jobs that `receive` returns are run
  /// next, so that a job which failed can be split. A worker that dies, hangs or outgrows its
  /// limits is replaced. Cancelling the task kills all workers.
  ///
  /// - Throws: ``WorkerError`` when no worker can be started, `CancellationError`, or what
  ///   `receive` throws; workers are gone when it throws.
  package func run(
    _ jobs: [Job], receive: @escaping @Sendable (JobOutcome<Job, Output>) throws -> [Job]
  ) async throws {
    // Writing to a worker that has just died must be an error here, not the end of this process.
    signal(SIGPIPE, SIG_IGN)
    let desk = JobDesk<Job, Output>(jobs: jobs, receive: receive)
    let count = max(1, workers)
    try await withTaskCancellationHandler {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<count { group.addTask { try await keepServing(desk) } }
        do { for try await _ in group {} } catch {
          await desk.close()
          throw error
        }
      }
    } onCancel: {
      Task { await desk.close() }
    }
    if let failure = await desk.failure { throw failure }
    try Task.checkCancellation()
  }

  /// Starts a process as long as there are jobs, a new one after each that was lost.
  private func keepServing(_ desk: JobDesk<Job, Output>) async throws {
    while let first = await desk.take() {
      let process = WorkerProcess<Job, Output>(
        executable: executable, arguments: arguments, limits: limits, desk: desk)
      try await process.serve(first)
      try Task.checkCancellation()
    }
  }
}
