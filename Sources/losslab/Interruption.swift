internal import Dispatch
internal import Foundation

/// Ctrl-C during a run.
enum Interruption {
  /// Runs the work and cancels it at the first Ctrl-C.
  ///
  /// - Throws: ``Failure`` with exit code 130 that says how to go on, or what the work throws.
  static func cancelling<Result: Sendable>(
    folder: String, _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let running = _Concurrency.Task { try await work() }
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT)
    source.setEventHandler { running.cancel() }
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    do {
      return try await running.value
    } catch is CancellationError {
      throw Failure(
        "Stopped. What was finished is kept in \(folder); give the same command to go on.",
        .interrupted)
    }
  }
}
