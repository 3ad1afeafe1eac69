internal import Foundation
internal import Subprocess

extension WorkerProcess {
  /// A job and as much of its answer as has been read.
  struct Unfinished: Sendable {
    let job: Job
    var outputs: [Output] = []
    /// The line that ends the job was read.
    var isComplete = false
    /// A line was read that is no output.
    var isGarbled = false

    init(job: Job) { self.job = job }

    /// Takes one line; returns whether more are expected.
    mutating func add(_ line: Data) -> Bool {
      if let end = try? JSONLine.decode(JobEnd.self, from: line) {
        isComplete = end.done == outputs.count
        isGarbled = !isComplete
        return false
      }
      guard let output = try? JSONLine.decode(Output.self, from: line) else {
        isGarbled = true
        return false
      }
      outputs.append(output)
      return true
    }

    /// Returns how the job ended, from what is known of the process's death.
    func ending(
      verdict: String?, status: TerminationStatus, errors: ErrorTail
    ) -> JobOutcome<Job, Output>.Ending {
      if let verdict { return .stopped(verdict) }
      let last = errors.lastLine.map { ": \($0)" } ?? ""
      switch status {
      case .exited(let code) where !isGarbled:
        return .crashed("The worker left in the middle of the job with status \(code)\(last).")
      case .signaled(let signal) where !isGarbled:
        return .crashed("The worker was ended by signal \(signal)\(last).")
      default:
        return .crashed("The worker wrote a line that is no result\(last).")
      }
    }
  }
}
