package import Advice
package import Profiles
package import Trials

/// Everything that the report of one run is made from.
package struct BenchReport: Sendable {
  package var plan: Plan
  package var profile: Profile
  package var advice: Advice
  /// One a learner, in the order of the plan.
  package var rankings: [Ranking]
  package var results: [TrialResult]
  /// What the advice, computed inside each outer training part, would have chosen.
  package var foldAdvice: [FoldAdvice]
  /// Names and values of what the run ran on; printed in the last section only.
  package var environment: [(String, String)]
  /// The command that repeats the run.
  package var command: String
  /// SHA-256 of the splits.
  package var splitsHash: String
  /// SHA-256 of the plan; empty when it is not known.
  package var planHash: String

  /// Creates the input of a report.
  package init(
    plan: Plan, profile: Profile, advice: Advice, rankings: [Ranking], results: [TrialResult],
    foldAdvice: [FoldAdvice], environment: [(String, String)], command: String,
    splitsHash: String, planHash: String = ""
  ) {
    self.plan = plan
    self.profile = profile
    self.advice = advice
    self.rankings = rankings
    self.results = results
    self.foldAdvice = foldAdvice
    self.environment = environment
    self.command = command
    self.splitsHash = splitsHash
    self.planHash = planHash
  }
}

extension BenchReport {
  /// Returns the report as a tree of blocks.
  ///
  /// The same input gives the same tree; only the last section reads times and environment.
  package func document() -> Document {
    let name = plan.setting.dataset.name
    let sections: [[Block]] = [
      verdict, warnings, broughtSection, comparedRankings.flatMap(learnerSection), baselineSection,
      adviceSection,
      profileSection,
      protocolSection, commandSection, hashSection, timingSection,
    ]
    return Document(
      title: "Which loss for \(name: name)?", blocks: sections.flatMap(\.self))
  }
}
