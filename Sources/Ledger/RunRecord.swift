package import Foundation
package import Trials

/// What is fixed when a run begins.
package struct RunRecord: Sendable {
  package var plan: Plan
  /// The profile as JSON.
  package var profileJSON: Data
  /// The advice as JSON.
  package var adviceJSON: Data
  /// What the advice, computed inside each outer training part, would have chosen.
  package var foldAdvice: [FoldAdvice]
  package var environment: RunEnvironment
  /// The command that repeats the run.
  package var command: String
  /// SHA-256 of the splits.
  package var splitsSHA256: String

  /// Creates a record.
  package init(
    plan: Plan, profileJSON: Data, adviceJSON: Data, foldAdvice: [FoldAdvice],
    environment: RunEnvironment, command: String, splitsSHA256: String
  ) {
    self.plan = plan
    self.profileJSON = profileJSON
    self.adviceJSON = adviceJSON
    self.foldAdvice = foldAdvice
    self.environment = environment
    self.command = command
    self.splitsSHA256 = splitsSHA256
  }
}

/// Everything that a ledger holds.
package struct RunContents: Sendable {
  package var plan: Plan
  package var profileJSON: Data
  package var adviceJSON: Data
  /// In order of repeat, fold, learner and loss of the plan; one a trial.
  package var results: [TrialResult]
  package var foldAdvice: [FoldAdvice]
  package var environment: RunEnvironment
  package var command: String
  package var splitsSHA256: String
}
