import Learners
import Losses
import Predictions
import Tables
import TestKit
import Trials

/// Small plans on toy tables.
enum ToyPlan {
  static let budget: FitBudget = {
    var budget = FitBudget()
    budget.rounds = 20
    budget.depth = 3
    budget.epochs = 5
    budget.hidden = [8]
    return budget
  }()

  /// The toy table of a task, whose digest is made up.
  static func table(_ task: Task, rows: Int = 150) -> Table {
    var table =
      switch task {
      case .regression: ToyTables.regression(rows: rows, seed: 1)
      case .count: ToyTables.count(rows: rows, seed: 1)
      case .proportion: ToyTables.proportion(rows: rows, seed: 1)
      case .binary: ToyTables.binary(rows: rows, seed: 1)
      case .multiclass, .ordinal: ToyTables.multiclass(rows: rows, seed: 1)
      }
    table.source.sha256 = "toy"
    return table
  }

  static func labels(_ task: Task) -> [String] {
    switch task {
    case .regression, .count, .proportion: []
    case .binary: ["no", "yes"]
    case .multiclass: ["high", "low", "mid"]
    case .ordinal: ["low", "mid", "high"]
    }
  }

  /// A plan of one repeat.
  static func plan(
    _ task: Task, losses: [String], metric: String, panel: [String] = [],
    learners: [String] = ["linear"], folds: Int = 3
  ) -> Plan {
    let setting = TrialSetting(
      dataset: DatasetReference(
        name: "toy", path: "toy.csv", sha256: "toy", target: "y", drop: [], weight: nil),
      task: task, classLabels: labels(task), budget: budget, metric: metric, panel: panel,
      stop: .metric, seed: 1, rope: 0.01, missCostRatio: nil)
    return Plan(
      setting: setting, learners: learners, losses: losses.map { LossReference(name: $0) },
      scheme: Scheme(name: "toy", repeats: 1, folds: folds))
  }

  /// A runner that reads the toy table of a task.
  static func runner(_ task: Task, rows: Int = 150) -> JobRunner {
    JobRunner { _ in table(task, rows: rows) }
  }
}
