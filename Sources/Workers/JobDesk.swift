/// Hands jobs to workers and takes their outcomes, one at a time.
actor JobDesk<Job: Sendable, Output: Sendable> {
  private var pending: [Job]
  private var inFlight = 0
  private var isClosed = false
  private var waiting: [CheckedContinuation<Job?, Never>] = []
  private let receive: @Sendable (JobOutcome<Job, Output>) throws -> [Job]
  /// What `receive` threw; nothing is handed out after that.
  private(set) var failure: (any Error)?

  init(
    jobs: [Job], receive: @escaping @Sendable (JobOutcome<Job, Output>) throws -> [Job]
  ) {
    pending = jobs.reversed()
    self.receive = receive
  }

  /// Returns the next job, or `nil` when all are done; waits while a job in flight may still
  /// bring new ones.
  func take() async -> Job? {
    if isClosed { return nil }
    if let job = pending.popLast() {
      inFlight += 1
      return job
    }
    if inFlight == 0 { return nil }
    return await withCheckedContinuation { waiting.append($0) }
  }

  /// Passes an outcome on and queues the jobs that follow from it before all others.
  func report(_ outcome: JobOutcome<Job, Output>) {
    inFlight -= 1
    if !isClosed {
      do {
        pending.append(contentsOf: try receive(outcome).reversed())
      } catch {
        failure = error
        close()
      }
    }
    wakeWaiting()
  }

  /// Hands out nothing any more.
  func close() {
    isClosed = true
    pending = []
    wakeWaiting()
  }

  private func wakeWaiting() {
    while !waiting.isEmpty, let job = pending.popLast() {
      inFlight += 1
      waiting.removeFirst().resume(returning: job)
    }
    guard inFlight == 0 || isClosed else { return }
    for waiter in waiting { waiter.resume(returning: nil) }
    waiting = []
  }
}
