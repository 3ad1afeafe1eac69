internal import Advice
internal import Charts
internal import Foundation
internal import Predictions
internal import Profiles
internal import Trials

/// Writes the page that lists several runs.
package enum IndexWriter {
  /// A run and where its report is, seen from the index.
  package struct Entry: Sendable {
    package var report: BenchReport
    /// The relative path of the run's folder.
    package var folder: String

    /// Creates an entry.
    package init(report: BenchReport, folder: String) {
      self.report = report
      self.folder = folder
    }
  }

  /// Returns the index as a document, one row a run and learner in the order given.
  package static func document(_ entries: [Entry]) -> Document {
    let table = TableBlock(
      columns: [
        .words("Data set"), .words("Task"), .numbers("Rows"), .words("Learner"),
        .words("Best loss"), .words("Metric"), .numbers("Score [95 %]"), .words("Advice"),
        .words("The advice was"), .numbers("Regret of the advice"),
        .numbers("Regret of the default"),
      ], rows: entries.flatMap(rows))
    return Document(
      title: "Reports",
      blocks: [
        .paragraph(
          """
          Each report trains every candidate loss on one data set and ranks them. Regret is the \
          share of the way from the best constant to the best loss that a choice gives away.
          """), .table(table),
        .paragraph(
          """
          Beside them: \(link: "the profiles of all bundled data sets", to: "profiles.md") and \
          \(link: "the catalogue of losses", to: "catalogue.md").
          """),
      ])
  }

  /// Writes the index as Markdown to a file, such as `Reports/README.md`.
  ///
  /// - Throws: ``WriteError`` when the file cannot be written.
  package static func write(_ entries: [Entry], to file: String) throws(WriteError) {
    let place = URL(fileURLWithPath: file)
    let markdown = MarkdownRenderer().render(document(entries))
    try ReportWriter.write(
      Data(markdown.utf8), to: place.deletingLastPathComponent().path,
      name: place.lastPathComponent)
  }

  private static func rows(of entry: Entry) -> [[Text]] {
    let report = entry.report
    let name = report.plan.setting.dataset.name
    return report.comparedRankings.enumerated().map { index, ranking in
      let head: [Text] = [
        "\(link: name, to: entry.folder + "/report.md")", "\(report.plan.setting.task.rawValue)",
        "\(report.profile.target.count)",
      ]
      return (index == 0 ? head : ["", "", ""]) + cells(of: ranking, report)
    }
  }

  private static func cells(of ranking: Ranking, _ report: BenchReport) -> [Text] {
    let best = ranking.rows.first
    let first = report.advice.recommendations.first
    let outcome = first.flatMap { report.outcome(of: $0, in: ranking) }
    return [
      "\(code: ranking.learner)", "\(code: best?.display ?? NumberText.none)",
      "\(code: ranking.metric)",
      "\(NumberText.estimate(best?.score, interval: best?.interval))",
      "\(code: first?.loss ?? NumberText.none)",
      "\(outcome?.row.state.rawValue ?? "not compared")",
      "\(NumberText.percent(ranking.adviceRegret))",
      "\(NumberText.percent(ranking.defaultRegret))",
    ]
  }
}
