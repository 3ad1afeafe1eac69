internal import ArgumentParser
internal import Metrics
internal import Predictions
internal import Reporting
internal import Scoring
internal import Tables

/// `losslab score`: every metric of a model's predictions.
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Judge predictions from a file by every metric that is defined for them.",
    discussion: """
      The columns of the file say what happened and what a model predicted:
        losslab score predictions.csv --truth y --prediction p
        losslab score predictions.csv --truth churned --proba p --cost fn=10,fp=1
        losslab score predictions.csv --truth species --proba p_adelie,p_chinstrap,p_gentoo
        losslab score predictions.csv --truth y --quantiles 0.05=lo,0.5=mid,0.95=hi
        losslab score predictions.csv --truth y --mean mu --sd sigma --metric crps
      """)

  @OptionGroup var sourceOptions: SourceOptions

  @Option(help: "The column of what really happened.")
  var truth: String

  @OptionGroup var columnOptions: PredictionColumnOptions

  @Option(help: "Only these metrics, separated by commas; parameters in brackets.")
  var metric: String?

  @Option(help: "What mistakes cost: fn=10,fp=1, or by label truth>decided=cost,...")
  var cost: String?

  @Option(help: "How many times rows are resampled for the intervals; 0 for none.")
  var replicates: Int?

  @Option(help: "Makes the intervals repeatable.")
  var seed: UInt64 = 1

  @OptionGroup var formatOptions: FormatOptions

  func run() async throws {
    let table = try await SourceData(sourceOptions).read().table
    var rows = try PredictedRows(columnOptions.columns(truth: truth), of: table)
    let costs = try cost.map { try CostMatrix($0, classes: rows.classLabels) }
    if let costs { rows = rows.decided(by: costs) }
    let report = ScoreReport(
      rows, metrics: try metrics(for: rows, costs: costs), isChosen: metric != nil, costs: costs,
      resampling: resampling(rows: rows.truth.targets.count))
    switch formatOptions.format {
    case .json: Console.print(try JSONText.of(ScoreListing(report)))
    case .text: Console.print(ScoreScreen(report, colour: Console.usesColour).text)
    case .markdown: Console.print(MarkdownRenderer().render(ScoreScreen.document(report)))
    }
  }

  func validate() throws {
    if let replicates, replicates < 0 {
      throw ValidationError("--replicates is \(replicates), but must be 0 or more.")
    }
  }

  private func resampling(rows: Int) -> Scorecard.Resampling {
    var resampling = Scorecard.Resampling.budgeted(rows: rows, seed: seed)
    if let replicates { resampling.replicates = replicates }
    return resampling
  }

  /// The metrics that were named, or all that can judge such predictions.
  private func metrics(for rows: PredictedRows, costs: CostMatrix?) throws -> [any Metric] {
    guard let metric else {
      let all = ScoreReport.metrics(for: rows)
      return costs.map {
        [ExpectedCost(costs: $0)] + all.filter { $0.card.name != "expected_cost" }
      }
        ?? all
    }
    return try NameList.names(in: metric).map { name in
      let named = try MetricCatalogue.metric(named: name)
      return costs.map { named.card.name == "expected_cost" ? ExpectedCost(costs: $0) : named }
        ?? named
    }
  }
}
