internal import Foundation
internal import Subprocess

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// One worker process, from its start to its end.
struct WorkerProcess<Job: Codable & Sendable, Output: Codable & Sendable>: Sendable {
  typealias Conversation = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>
  typealias Lines = SubprocessOutputSequence.StringSequence<UTF8>.AsyncIterator

  let executable: String
  let arguments: [String]
  let limits: WorkerLimits
  let desk: JobDesk<Job, Output>

  /// Starts a process, gives it a job, then whatever the desk has, until there is no more or the
  /// process is lost; the job that lost it is reported with the reason.
  ///
  /// - Throws: ``WorkerError`` when the process cannot be started, `CancellationError`.
  func serve(_ first: Job) async throws {
    let watchdog = Watchdog(limits: limits)
    let errors = ErrorTail()
    let result: ExecutionResult<Unfinished?, SequenceOutput, SequenceOutput>
    do {
      result = try await Subprocess.run(
        .path(FilePath(executable)), arguments: Arguments(arguments), platformOptions: ownGroup,
        input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        await guarded(execution, watchdog: watchdog, errors: errors, first: first)
      }
    } catch {
      try Task.checkCancellation()
      throw WorkerError(executable: executable, problem: "\(error)")
    }
    guard let lost = result.closureResult else { return }
    try Task.checkCancellation()
    let ending = lost.ending(
      verdict: watchdog.verdict, status: result.terminationStatus, errors: errors)
    await desk.report(JobOutcome(job: lost.job, outputs: lost.outputs, ending: ending))
  }

  /// A process group of its own: Ctrl-C then reaches this process only, which ends its workers in
  /// order, and a worker is ended with everything that it started.
  private var ownGroup: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    return options
  }

  /// Talks with the process while its errors are drained and its limits are watched.
  private func guarded(
    _ execution: Conversation, watchdog: Watchdog, errors: ErrorTail, first: Job
  ) async -> Unfinished? {
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        await watchdog.watch(process: execution.processIdentifier.value) {
          try? execution.send(signal: .kill, toProcessGroup: true)
        }
      }
      async let drained: Void = drain(execution.standardError, into: errors)
      let lost = await converse(execution, watchdog: watchdog, first: first)
      await drained
      group.cancelAll()
      return lost
    }
  }

  private func drain(_ stream: SubprocessOutputSequence, into errors: ErrorTail) async {
    var pieces = stream.makeAsyncIterator()
    while let piece = try? await pieces.next() {
      errors.append(piece.withUnsafeBytes { [UInt8]($0) })
    }
  }

  /// Sends jobs one after another; returns the job that could not be finished.
  private func converse(
    _ execution: Conversation, watchdog: Watchdog, first: Job
  ) async -> Unfinished? {
    var lines = execution.standardOutput.strings(
      separatedBy: .unicodeScalarSequence(["\n"]), bufferingPolicy: .unbounded
    ).makeAsyncIterator()
    var next: Job? = first
    while let job = next {
      watchdog.begin()
      let answer = await answer(to: job, execution: execution, lines: &lines)
      watchdog.end()
      guard answer.isComplete else {
        try? execution.send(signal: .kill, toProcessGroup: true)
        return answer
      }
      await desk.report(JobOutcome(job: job, outputs: answer.outputs, ending: .done))
      next = await desk.take()
    }
    await dismiss(execution, watchdog: watchdog, lines: &lines)
    return nil
  }

  /// Sends one job and reads its outputs up to the line that ends it.
  private func answer(
    to job: Job, execution: Conversation, lines: inout Lines
  ) async -> Unfinished {
    var answer = Unfinished(job: job)
    do {
      let text = String(decoding: try JSONLine.encode(job), as: UTF8.self) + "\n"
      _ = try await execution.standardInputWriter.write(text)
      while let line = try await lines.next() {
        guard answer.add(Data(line.utf8)) else { break }
      }
    } catch {
      // A stream that breaks is a process that dies; its status says why.
    }
    return answer
  }

  /// Ends the input and waits until the process has closed its output.
  private func dismiss(_ execution: Conversation, watchdog: Watchdog, lines: inout Lines) async {
    watchdog.end(leavingWithin: .seconds(5))
    try? await execution.standardInputWriter.finish()
    while let _ = try? await lines.next() {}
  }
}
