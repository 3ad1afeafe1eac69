internal import Advice
package import Foundation
internal import Predictions
internal import Profiles
internal import Trials

/// A run for machines: schema `losslab.bench/1`.
///
/// The same input gives the same bytes: keys are sorted, times stand in ``TimingJSON``.
package struct BenchJSON: Encodable, Sendable {
  let schema = "losslab.bench/1"
  let dataset: DatasetFacts
  let profile: Profile
  let advice: Advice
  let plan: Plan
  let hashes: [String: String]
  let metric: MetricEntry
  let results: [ResultEntry]
  let rankings: [RankingEntry]
  let adviceRegret: [String: Double?]
  let defaultRegret: [String: Double?]
  let foldAdvice: [FoldAdvice]
  let failures: [FailureEntry]
  /// Only what decides the numbers; where and how fast it ran is in ``TimingJSON``.
  let environment: [String: String]

  /// Takes a run.
  package init(_ report: BenchReport) {
    dataset = report.profile.dataset
    profile = report.profile
    advice = report.advice
    // Where a worker found the file changes no number and differs between machines.
    var plan = report.plan
    plan.setting.dataset.path = report.profile.dataset.path
    plan.setting.dataset.further = nil
    self.plan = plan
    hashes = [
      "data": report.plan.setting.dataset.sha256, "splits": report.splitsHash,
      "plan": report.planHash,
    ].filter { !$0.value.isEmpty }
    metric = MetricEntry(
      name: report.plan.setting.metric,
      direction: report.rankings.first?.direction.rawValue)
    results = report.rankings.flatMap { ranking in
      ranking.rows.map { ResultEntry(learner: ranking.learner, row: $0) }
    }
    rankings = report.rankings.map(RankingEntry.init)
    adviceRegret = Self.byLearner(report.rankings, \.adviceRegret)
    defaultRegret = Self.byLearner(report.rankings, \.defaultRegret)
    foldAdvice = report.foldAdvice
    failures = report.failures.map(FailureEntry.init)
    environment = ["numerics_version": String(report.plan.setting.numericsVersion)]
  }

  private static func byLearner(
    _ rankings: [Ranking], _ value: KeyPath<Ranking, Double?>
  ) -> [String: Double?] {
    Dictionary(
      rankings.map { ($0.learner, $0[keyPath: value]) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the JSON text, ending in a line break.
  package func data() throws -> Data { try JSONText.data(of: self) }
}

/// How every JSON file is written: sorted keys in snake case, two spaces, no escaped slashes.
enum JSONText {
  static func data(of value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "infinity", negativeInfinity: "-infinity", nan: "undefined")
    return try encoder.encode(value) + Data("\n".utf8)
  }
}
