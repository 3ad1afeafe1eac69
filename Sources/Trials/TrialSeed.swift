internal import Digests

/// Seeds of a job: a pure function of data, repeat, fold, learner and purpose, never of a loss.
enum TrialSeed {
  /// What random numbers are drawn for.
  enum Purpose: String {
    /// Dealing rows into folds; the same for all folds and learners.
    case folds
    /// Splitting the inner validation rows off; the same for all learners.
    case holdout
    /// Initial weights, batch order, subsampling.
    case fit
  }

  /// Returns the seed of dealing all folds.
  static func folds(_ setting: TrialSetting) -> UInt64 {
    derived(setting, [Purpose.folds.rawValue])
  }

  /// Returns the seed of the inner split of a fold.
  static func holdout(_ job: Job) -> UInt64 {
    derived(job.setting, [Purpose.holdout.rawValue, "\(job.repeat)", "\(job.fold)"])
  }

  /// Returns the seed of training in a fold.
  static func fit(_ job: Job) -> UInt64 {
    derived(job.setting, [Purpose.fit.rawValue, "\(job.repeat)", "\(job.fold)", job.learner])
  }

  private static func derived(_ setting: TrialSetting, _ parts: [String]) -> UInt64 {
    Seed.derived(
      from: ([setting.dataset.sha256, "\(setting.seed)"] + parts).joined(separator: "|"))
  }
}
