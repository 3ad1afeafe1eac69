internal import Learners
package import Losses
internal import Predictions
internal import Statistics
internal import Tables

/// The name of a trial: a hash of everything that changes its numbers, and of nothing else.
///
/// Not in it: the file's path and name, the number of repeats, the region of practical
/// equivalence, workers, threads, host and time.
package enum TrialKey {
  /// Returns the key of one loss of a job, 64 hexadecimal digits.
  package static func of(job: Job, loss: LossReference) -> String {
    CanonicalDigest.of(Content(job: job, loss: loss))
  }

  private struct Content: Encodable {
    var schema = "losslab.key/1"
    var numericsVersion: Int
    var libraries = NumericLibraries.current
    var data: String
    var reading: ReadOptions?
    var target: String
    var drop: [String]
    var weight: String?
    var task: String
    var classLabels: [String]
    var seed: UInt64
    var folds: Int
    var `repeat`: Int
    var fold: Int
    var learner: String
    var budget: FitBudget
    var loss: LossReference
    var metric: String
    var panel: [String]
    var stop: StopRule
    var missCostRatio: Double?

    init(job: Job, loss: LossReference) {
      let setting = job.setting
      numericsVersion = setting.numericsVersion
      data = setting.dataset.sha256
      reading = setting.dataset.reading
      target = setting.dataset.target
      drop = setting.dataset.drop.sorted()
      weight = setting.dataset.weight
      task = setting.task.rawValue
      classLabels = setting.classLabels
      seed = setting.seed
      folds = job.scheme.folds
      `repeat` = job.repeat
      fold = job.fold
      learner = job.learner
      budget = setting.budget
      self.loss = loss
      metric = setting.metric
      panel = setting.panel.sorted()
      stop = setting.stop
      missCostRatio = setting.missCostRatio
    }
  }
}

/// The versions of the libraries that compute.
package struct NumericLibraries: Sendable, Codable, Hashable {
  package var xgboost: String
  /// Name and version only: how it was built differs between machines.
  package var openBLAS: String
  package var gsl: String

  /// The libraries of this process.
  package static let current: NumericLibraries = {
    let versions = LibraryVersions.current
    return NumericLibraries(
      xgboost: versions.xgboost,
      openBLAS: versions.openBLAS.split(separator: " ").prefix(2).joined(separator: " "),
      gsl: GSL.version)
  }()
}
