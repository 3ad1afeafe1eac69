import Advice
import Foundation
import Losses
import Profiles
import Reporting
import Testing
import Trials

@Suite struct BenchReportTests {
  private func markdown(_ report: BenchReport) -> String {
    MarkdownRenderer().render(report.document())
  }

  @Test func `times and environment stand in the last section only`() {
    let first = SampleRun.report()
    var second = first
    second.environment = [("Processor", "another"), ("Workers", "7")]
    for index in second.results.indices { second.results[index].seconds = 99 }
    for ranking in second.rankings.indices {
      for row in second.rankings[ranking].rows.indices {
        second.rankings[ranking].rows[row].seconds = 99
      }
    }
    let mark = "\n## Timings and environment\n"
    let parts = [first, second].map { markdown($0).components(separatedBy: mark) }
    #expect(parts.allSatisfy { $0.count == 2 })
    #expect(parts[0][0] == parts[1][0])
    #expect(parts[0][1] != parts[1][1])
  }

  @Test func `the order in which results arrive changes nothing`() throws {
    let report = SampleRun.report()
    var shuffled = report
    shuffled.results.reverse()
    #expect(markdown(shuffled) == markdown(report))
    #expect(try BenchJSON(shuffled).data() == BenchJSON(report).data())
    #expect(try TimingJSON(shuffled).data() == TimingJSON(report).data())
  }

  @Test func `the verdict names best, equivalent, excluded, advice and failures`() {
    let text = markdown(SampleRun.report())
    let verdict = text.components(separatedBy: "> [!WARNING]")[0]
    for words in [
      "**huber(delta=2.24)** ranks first", "Practically equivalent to it: `squared_error`",
      "Worse: `poisson`", "The advice was **huber(delta=5.51)**", "for 2 of 2 learners",
      "regret is 0.6 %", "2 of the trials failed",
    ] { #expect(verdict.contains(words), "\(words)") }
  }

  @Test func `warnings appear only when there is something to warn of`() {
    var report = SampleRun.report()
    #expect(markdown(report).contains("A screening: 1 x 5 folds"))
    report.plan.scheme = .standard
    report.plan.losses = [.init(name: "squared_error")]
    report.profile.warnings = []
    report.results = report.results.filter { $0.loss.name == "squared_error" }
    for index in report.rankings.indices { report.rankings[index].detectableDifference = 0.01 }
    #expect(!markdown(report).contains("[!WARNING]"))
  }

  @Test func `a run in which nothing could be ranked still has a report`() throws {
    var report = SampleRun.report()
    report.rankings = []
    report.results = []
    report.foldAdvice = []
    report.advice.recommendations = []
    #expect(markdown(report).contains("No trial was finished"))
    #expect(try !BenchJSON(report).data().isEmpty)
  }

  @Test func `absent and infinite numbers never print`() {
    var report = SampleRun.report()
    for ranking in report.rankings.indices {
      report.rankings[ranking].rope = .nan
      report.rankings[ranking].constantScore = nil
      for row in report.rankings[ranking].rows.indices {
        report.rankings[ranking].rows[row].score = row == 0 ? nil : .infinity
        report.rankings[ranking].rows[row].interval = [.nan, 1]
        report.rankings[ranking].rows[row].probabilities = nil
        report.rankings[ranking].rows[row].skill = -.infinity
      }
    }
    let text = markdown(report)
    #expect(
      text.range(of: "\\b(nan|inf)\\b", options: [.regularExpression, .caseInsensitive]) == nil)
  }

  @Test func `the index has one row a run and learner`() {
    let report = SampleRun.report(dataset: "a|b")
    let text = MarkdownRenderer().render(
      IndexWriter.document([.init(report: report, folder: "a b")]))
    #expect(text.contains("| [a\\|b](a%20b/report.md) | regression | 1,030 | `linear` |"))
    #expect(text.contains("|  |  |  | `boosted_trees` |"))
  }

  @Test func `advice that was not trained is said to be left out of the regret`() {
    var report = SampleRun.report()
    let text = MarkdownRenderer().render(report.document())
    #expect(!text.contains("did not train"))
    report.foldAdvice[0].loss.name = "tweedie"
    let marked = MarkdownRenderer().render(report.document())
    #expect(marked.contains("1 of these \(report.foldAdvice.count) named a loss"))
  }
}
