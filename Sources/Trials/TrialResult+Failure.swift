internal import Learners
package import Losses

extension TrialResult {
  /// Creates the result of a trial that could not be finished.
  package init(of job: Job, loss: LossReference, failure status: Status, reason: String) {
    self.init(
      key: TrialKey.of(job: job, loss: loss), learner: job.learner, loss: loss, parameters: [:],
      repeat: job.repeat, fold: job.fold, status: status, reason: reason, variants: [],
      constant: [:], trainingRows: 0, testRows: 0, curve: FitCurve(), seconds: 0)
  }
}
