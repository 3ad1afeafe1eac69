package import Losses

/// The unit of work: all losses of one learner on one fold.
package struct Job: Sendable, Codable, Hashable {
  package var schema = "losslab.job/1"
  package var setting: TrialSetting
  package var scheme: Scheme
  package var learner: String
  /// Which repeat, from 0.
  package var `repeat`: Int
  /// Which fold is the test part, from 0.
  package var fold: Int
  package var losses: [LossReference]

  /// Creates a job.
  package init(
    setting: TrialSetting, scheme: Scheme, learner: String, repeat: Int, fold: Int,
    losses: [LossReference]
  ) {
    self.setting = setting
    self.scheme = scheme
    self.learner = learner
    self.repeat = `repeat`
    self.fold = fold
    self.losses = losses
  }
}
