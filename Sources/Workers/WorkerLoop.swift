internal import Foundation

/// The worker's side: reads jobs, writes outputs, until there are no more jobs.
package enum WorkerLoop {
  /// Exit status of a worker that was given a line which is no job.
  package static let protocolFailure: Int32 = 64

  /// Answers jobs from standard input on standard output and returns the exit status.
  ///
  /// While it runs, everything else that the process writes to standard output goes to standard
  /// error, so that a chatty library cannot spoil the protocol, and the process ends itself when
  /// its parent dies.
  package static func run<Job: Decodable, Output: Encodable>(
    handle: (Job) throws -> [Output]
  ) -> Int32 {
    ParentWatch.begin()
    let answers = dup(STDOUT_FILENO)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    defer {
      dup2(answers, STDOUT_FILENO)
      close(answers)
    }
    return run(input: STDIN_FILENO, output: answers, handle: handle)
  }

  /// Answers jobs from one descriptor on another and returns the exit status.
  package static func run<Job: Decodable, Output: Encodable>(
    input: Int32, output: Int32, handle: (Job) throws -> [Output]
  ) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    var lines = LineReader(descriptor: input)
    while let line = lines.next() {
      guard let job = try? JSONLine.decode(Job.self, from: line) else {
        complain("a line of standard input is no job; send one job as JSON in each line.")
        return protocolFailure
      }
      do {
        let outputs = try handle(job)
        for value in outputs {
          guard write(try JSONLine.encode(value), to: output) else { return 0 }
        }
        guard write(try JSONLine.encode(JobEnd(done: outputs.count)), to: output) else { return 0 }
      } catch {
        complain("\(error)")
        return 1
      }
    }
    return 0
  }

  /// Writes a line as a whole; `false` when nobody reads any more.
  private static func write(_ line: Data, to descriptor: Int32) -> Bool {
    var rest = [UInt8](line)[...]
    rest.append(UInt8(ascii: "\n"))
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func complain(_ sentence: String) {
    FileHandle.standardError.write(Data("losslab worker: \(sentence)\n".utf8))
  }
}
