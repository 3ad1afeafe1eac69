internal import Losses
internal import Trials

/// Where a trial stands in a plan.
struct TrialPlace: Hashable {
  private let learner: String
  private let loss: LossReference
  private let `repeat`: Int
  private let fold: Int

  /// The place of a result.
  init(_ result: TrialResult) {
    learner = result.learner
    loss = result.loss
    `repeat` = result.repeat
    fold = result.fold
  }

  /// The place of one loss of a job.
  init(_ job: Job, loss: LossReference) {
    learner = job.learner
    self.loss = loss
    `repeat` = job.repeat
    fold = job.fold
  }
}
