internal import ArgumentParser

/// The command line.
@main
struct LossLab: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "losslab",
    abstract:
      "Which loss should I train with, which metric should I judge by, and what is the evidence?",
    discussion: """
      losslab advise data.csv --target y   recommend a loss and a metric
      losslab bench data.csv --target y    train under every loss, write a report
      losslab report losslab-runs/data-12  write the report of a run again

      <data> is a path, - for standard input, or the name of a bundled data set (losslab doctor \
      lists them). Every command explains itself: losslab help advise.
      """,
    version: Version.text,
    subcommands: [
      ReadCommand.self,
      ProfileCommand.self, AdviseCommand.self, BenchCommand.self, ReportCommand.self,
      ScoreCommand.self, LossesCommand.self, MetricsCommand.self, RulesCommand.self,
      WorkerCommand.self, SpeedCommand.self, DoctorCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Failure.end(with: error)
    }
  }
}

/// What `--version` prints.
enum Version {
  static let text = "0.1.0"
}
