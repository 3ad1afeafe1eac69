internal import Foundation
internal import Synchronization

/// Watches one worker process against its limits and says why it was ended.
final class Watchdog: Sendable {
  private struct State {
    var deadline: ContinuousClock.Instant?
    var verdict: String?
  }

  private let limits: WorkerLimits
  private let state = Mutex(State())

  init(limits: WorkerLimits) { self.limits = limits }

  /// Why the process was ended, or `nil` when it was not.
  var verdict: String? { state.withLock { $0.verdict } }

  /// A job begins now.
  func begin() {
    let deadline = limits.secondsPerJob.map { ContinuousClock.now + .seconds($0) }
    state.withLock { $0.deadline = deadline }
  }

  /// No job is under way, or the process may take this long to leave.
  func end(leavingWithin duration: Duration? = nil) {
    let deadline = duration.map { ContinuousClock.now + $0 }
    state.withLock { $0.deadline = deadline }
  }

  /// Looks every 50 milliseconds until the task is cancelled; calls `kill` once when a limit is
  /// passed.
  func watch(process: Int32, kill: @Sendable () -> Void) async {
    while !Task.isCancelled {
      if let reason = excess(ofProcess: process) {
        state.withLock { $0.verdict = reason }
        kill()
        return
      }
      try? await Task.sleep(for: .milliseconds(50))
    }
  }

  private func excess(ofProcess process: Int32) -> String? {
    let deadline = state.withLock { $0.deadline }
    if let deadline, ContinuousClock.now >= deadline {
      return "The worker took longer than \(limits.secondsPerJob ?? 0) s and was ended."
    }
    if let limit = limits.residentBytes, let used = ResidentMemory.bytes(ofProcess: process),
      used > limit
    {
      return "The worker used more than \(limit / 1_048_576) MiB of memory and was ended."
    }
    return nil
  }
}
