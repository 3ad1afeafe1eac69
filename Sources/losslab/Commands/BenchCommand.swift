internal import ArgumentParser
internal import Foundation
internal import Ledger
internal import Reporting
internal import Trials

/// `losslab bench`: trains under every candidate loss, ranks, reports.
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract:
      "Train linear models, nets and boosted trees under every candidate loss and rank them.",
    discussion: """
      Examples:
        losslab bench concrete_strength
        losslab bench data.csv --target y --metric mae --scheme standard
        losslab bench data.csv --target y --losses 'squared_error,huber(delta=2)' \
      --learners boosted_trees
        losslab bench data.csv --target y --loss 'mine = c * log(cosh(r / c)); c = 2'

      \(ExpressionHelp.text)

      A run that was stopped goes on when the same command is given again.
      """)

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var goalOptions: GoalOptions
  @OptionGroup var benchOptions: BenchOptions
  @OptionGroup var formatOptions: FormatOptions

  @Option(help: "The seed of everything random.")
  var seed: UInt64 = 1

  func validate() throws {
    guard goalOptions.group == nil, goalOptions.time == nil else {
      throw ValidationError(
        "bench cannot keep groups together or the past before the future yet; leave out --group "
          + "and --time, and beware that scores are too good when rows of a group are split.")
    }
  }

  func run() async throws {
    let benchmark = try Benchmark(
      data: try await LoadedData(dataOptions, goal: goalOptions), goalOptions: goalOptions,
      benchOptions: benchOptions,
      seed: seed)
    benchmark.metricCautions.forEach(Console.note)
    let folder = benchOptions.out ?? benchmark.defaultFolder
    let summary = try await Interruption.cancelling(folder: folder) {
      try await RunFolder.train(benchmark, into: folder, workers: benchOptions.workers)
    }
    let report = try RunFolder.report(folder)
    try ReportWriter.write(report, to: folder)
    try emit(report, folder: folder)
    guard summary.succeeded > 0 else {
      throw Failure(
        "\(folder): no trial could be finished; its report.md says why.", .nothingFinished)
    }
  }

  private func emit(_ report: BenchReport, folder: String) throws {
    switch formatOptions.format {
    case .json: Console.print(String(decoding: try BenchJSON(report).data(), as: UTF8.self))
    case .markdown: Console.print(MarkdownRenderer().render(report.document()))
    case .text:
      if let failures = report.failureHeadline { Console.print(failures + "\n") }
      Console.print(RankingScreen.text(report, colour: Console.usesColour))
      Console.print("\nReport: \(folder)/report.md")
    }
  }
}
