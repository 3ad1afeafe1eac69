package import Learners
package import Losses
package import Predictions
package import Tables

/// Everything that is fixed before the first trial; its hash names the run.
package struct Plan: Sendable, Codable, Hashable {
  package var schema = "losslab.plan/1"
  package var setting: TrialSetting
  package var learners: [String]
  package var losses: [LossReference]
  package var scheme: Scheme

  /// Creates a plan.
  package init(
    setting: TrialSetting, learners: [String], losses: [LossReference], scheme: Scheme
  ) {
    self.setting = setting
    self.learners = learners
    self.losses = losses
    self.scheme = scheme
  }

  /// The number of trials: losses x learners x repeats x folds.
  package var trialCount: Int {
    losses.count * learners.count * scheme.repeats * scheme.folds
  }
}

/// What all trials of a run share: data, task, budget, metric, stopping, seed.
package struct TrialSetting: Sendable, Codable, Hashable {
  package var dataset: DatasetReference
  package var task: Task
  /// Labels in order of class index, empty for numbers; in a binary task the second is positive.
  package var classLabels: [String]
  package var budget: FitBudget
  /// The primary metric by its catalogue name.
  package var metric: String
  /// All metrics that are scored, the primary one included.
  package var panel: [String]
  package var stop: StopRule
  package var seed: UInt64
  /// Half-width of the region of practical equivalence, as a share of the constant predictor's
  /// score for error metrics, absolute for metrics in [0, 1].
  package var rope: Double
  /// Costs of a miss over a false alarm, when stated.
  package var missCostRatio: Double?
  package var numericsVersion = NumericsVersion.current

  /// Creates a setting.
  package init(
    dataset: DatasetReference, task: Task, classLabels: [String], budget: FitBudget,
    metric: String, panel: [String], stop: StopRule, seed: UInt64, rope: Double,
    missCostRatio: Double?
  ) {
    self.dataset = dataset
    self.task = task
    self.classLabels = classLabels
    self.budget = budget
    self.metric = metric
    self.panel = panel
    self.stop = stop
    self.seed = seed
    self.rope = rope
    self.missCostRatio = missCostRatio
  }
}

/// Raised by one whenever a change of the code changes results.
package enum NumericsVersion {
  package static let current = 4
}

/// Which file, which target, which columns.
package struct DatasetReference: Sendable, Codable, Hashable {
  /// The name that reports print: a bundled set's name, or the file's name without extension.
  package var name: String
  /// Where the worker finds the file; not part of any key.
  package var path: String
  /// The paths of the files whose rows follow, when several are one table; not part of any key.
  package var further: [String]?
  /// How the bytes are to be read; `nil` for the defaults.
  package var reading: ReadOptions?
  package var sha256: String
  package var target: String
  /// Columns left out by the user or the manifest.
  package var drop: [String]
  package var weight: String?

  /// Creates a reference.
  package init(
    name: String, path: String, sha256: String, target: String, drop: [String], weight: String?
  ) {
    self.name = name
    self.path = path
    self.sha256 = sha256
    self.target = target
    self.drop = drop
    self.weight = weight
  }

  /// All files, in the order of their rows.
  package var parts: [DataPart] { ([path] + (further ?? [])).map { DataPart(path: $0) } }
}

/// How often the rows are split, and into how many folds.
package struct Scheme: Sendable, Codable, Hashable {
  package var name: String
  package var repeats: Int
  package var folds: Int

  /// Creates a scheme.
  package init(name: String, repeats: Int, folds: Int) {
    self.name = name
    self.repeats = repeats
    self.folds = folds
  }

  /// 1 x 5: screening, no claims.
  package static let quick = Scheme(name: "quick", repeats: 1, folds: 5)
  /// 3 x 10.
  package static let standard = Scheme(name: "standard", repeats: 3, folds: 10)
  /// 10 x 10.
  package static let thorough = Scheme(name: "thorough", repeats: 10, folds: 10)
}

/// What decides that training stops.
package enum StopRule: String, Sendable, Codable, Hashable, CaseIterable {
  /// One smooth score of the primary metric's functional, the same for all losses.
  case metric
  /// Each loss's own validation cost.
  case loss
  /// The budget only.
  case none
}
