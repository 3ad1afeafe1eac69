import Advice
import Foundation
import Losses
import Metrics
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

  /// The loss is trained everywhere, and its predictions have nothing that the metric can judge.
  private func unscored(_ loss: LossReference) -> BenchReport {
    var report = SampleRun.report()
    report.results = report.results.filter { $0.status == .ok }
    for index in report.results.indices where report.results[index].loss == loss {
      report.results[index].variants = [
        VariantScores(variant: .raw, scores: ["rmse": .undefined("quantiles have no mean")])
      ]
    }
    for ranking in report.rankings.indices {
      for row in report.rankings[ranking].rows.indices
      where report.rankings[ranking].rows[row].loss == loss {
        report.rankings[ranking].rows[row].state = .failed
        report.rankings[ranking].rows[row].failures = 5
      }
    }
    return report
  }

  @Test func `trials that the metric cannot score are failures everywhere`() throws {
    let report = unscored(SampleRun.losses[2])
    let text = markdown(report)
    let verdict = text.components(separatedBy: "> [!WARNING]")[0]
    #expect(!text.contains("None of the trials failed"))
    let count = "10 of the trials have no score (40 planned)"
    let losses = "1 of 4 losses has no score: `absolute_error`, because quantiles have no mean."
    for words in [count, losses] { #expect(verdict.contains(words), "\(words)") }
    #expect(text.contains("trials have no score (`absolute_error`) and count as the best constant"))
    #expect(text.contains("Failures (10)"))
    let headline = try #require(report.failureHeadline)
    #expect(headline == "10 of 38 trials have no score; the report says why.")
    let json = String(decoding: try BenchJSON(report).data(), as: UTF8.self)
    #expect(json.components(separatedBy: "\"status\" : \"unscored\"").count == 11)
    let screen = RankingScreen.text(report, colour: false).replacing("\n", with: " ")
    #expect(screen.contains(count) && screen.contains("1 of 4 losses has no score"))
  }

  @Test func `crashed and unscored trials are counted together`() {
    var report = unscored(SampleRun.losses[2])
    report.results[0].status = .crashed
    #expect(
      report.failureHeadline?.hasPrefix("11 of 38 trials failed or have no score") == true)
    var sound = SampleRun.report()
    sound.results = sound.results.filter { $0.status == .ok }
    #expect(sound.failureHeadline == nil)
  }

  @Test func `lists of parameters are written as lists`() {
    var report = SampleRun.report()
    report.rankings[0].rows[0].loss.name = "multi_quantile"
    report.rankings[0].rows[0].parameters = [
      "quantile_0": 0.05, "quantile_1": 0.5, "quantile_2": 0.9501,
    ]
    #expect(markdown(report).contains("multi_quantile(quantile=0.05/0.5/0.95)"))
  }

  @Test func `a loss without a score is never the best model`() {
    var report = unscored(SampleRun.losses[1])
    for index in report.rankings.indices {
      report.rankings[index].rows.removeAll { $0.loss != SampleRun.losses[1] }
    }
    let text = markdown(report)
    #expect(text.contains("No loss has a defined score.") && !text.contains("the best model"))
  }

  @Test func `what has no score for the best constant either is no failure`() {
    var report = unscored(SampleRun.losses[2])
    for index in report.results.indices { report.results[index].constant = [:] }
    #expect(report.failureHeadline == nil)
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
