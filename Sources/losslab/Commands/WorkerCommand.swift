internal import ArgumentParser
internal import Trials
internal import Workers

/// `losslab worker`: reads jobs from standard input, writes trials to standard output.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract:
      "Train jobs that arrive as JSON lines on standard input; bench starts workers itself.",
    discussion: "Example: losslab worker < jobs.jsonl > trials.jsonl")

  func run() throws {
    let runner = JobRunner()
    let status = WorkerLoop.run { (job: Job) in runner.run(job) }
    guard status == 0 else { throw ExitCode(status) }
  }
}
