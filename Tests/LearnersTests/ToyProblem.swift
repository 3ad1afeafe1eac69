import Foundation
import Learners
import Losses
import Predictions
import Tables
import TestKit
import Testing

/// A toy fold as learners see it: the validation rows are also the test rows.
struct ToyProblem {
  var data: FitData
  var classes: Int

  /// Makes the fold of a task; `positive` turns numbers into their exponentials.
  init(_ task: Task, rows: Int = 200, seed: UInt64 = 5, positive: Bool = false) throws {
    let fold = try ToyFold(Self.table(task, rows, seed), task: task, seed: seed)
    let target = { (y: Double) in positive ? exp(0.3 * y) : y }
    let training = EncodedRows(
      design: fold.training, targets: fold.trainingTargets.map(target))
    let validation = EncodedRows(
      design: fold.validation, targets: fold.validationTargets.map(target))
    data = FitData(training: training, validation: validation, test: validation)
    data.test.targets = validation.targets.map { _ in .nan }
    classes = fold.target.classLabels.count
  }

  /// Makes the first toy fold that a loss can train on.
  init(for loss: any Loss) throws {
    let task = try #require(loss.card.tasks.first)
    self = try ToyProblem(task)
    if !data.training.targets.allSatisfy(loss.accepts) {
      self = try ToyProblem(task, positive: true)
    }
  }

  /// Returns the request that stops on the loss's own validation cost.
  func request(_ loss: any Loss, stopsEarly: Bool = true) -> FitRequest {
    let targets = data.validation.targets
    return FitRequest(
      loss: loss, trainingTargets: data.training.targets, validationTargets: targets,
      classes: classes, stopScore: { mean(loss.values(scores: $0, targets: targets)) },
      stopsEarly: stopsEarly)
  }

  /// Fits one loss.
  func fit(_ learner: any Learner, _ loss: any Loss, stopsEarly: Bool = true) throws -> FittedScores
  {
    let outcomes = learner.fit(
      [request(loss, stopsEarly: stopsEarly)], on: data, seed: 11)
    return try #require(outcomes.first).scores
  }

  /// Returns the mean loss of the validation rows.
  func validationCost(_ loss: any Loss, _ scores: [Double]) -> Double {
    mean(loss.values(scores: scores, targets: data.validation.targets))
  }

  private static func table(_ task: Task, _ rows: Int, _ seed: UInt64) -> Table {
    switch task {
    case .regression: ToyTables.regression(rows: rows, seed: seed)
    case .count: ToyTables.count(rows: rows, seed: seed)
    case .proportion: ToyTables.proportion(rows: rows, seed: seed)
    case .binary: ToyTables.binary(rows: rows, seed: seed)
    case .multiclass, .ordinal: ToyTables.multiclass(rows: rows, seed: seed)
    }
  }
}

/// A failed fit, so that a test shows its reason.
struct FitFailure: Error {
  var reason: String
}

extension FitOutcome {
  /// The scores of a model that was trained.
  var scores: FittedScores {
    get throws {
      switch self {
      case .fitted(let scores): return scores
      case .failure(let reason): throw FitFailure(reason: reason)
      }
    }
  }
}

/// A learner and a loss, shown by name.
struct Pairing: Sendable, CustomTestStringConvertible {
  var learner: String
  var loss: any Loss

  var testDescription: String { "\(learner) under \(LossReference(loss))" }

  /// A learner that is small enough for a test.
  func small() throws -> any Learner { try smallLearner(learner) }

  /// Every learner of the catalogue but the constant.
  static let modelNames = LearnerCatalogue.names.filter { $0 != "constant" }

  /// Every learner but the constant under the default of every loss of the catalogue.
  static let all: [Pairing] = modelNames.flatMap { learner in
    LossCatalogue.types.compactMap { type in
      (type.presets.first as (any Loss)?).map { Pairing(learner: learner, loss: $0) }
    }
  }

  /// Those whose loss is a function of f - y.
  static let location = all.filter { $0.loss.traits.targetFreedom == .location }
}

/// Returns a learner that is small enough for a test.
func smallLearner(_ name: String) throws -> any Learner {
  var budget = FitBudget()
  budget.rounds = 15
  budget.depth = 3
  budget.hidden = [8]
  budget.epochs = 15
  budget.learningRate = 0.02
  return try LearnerCatalogue.learner(named: name, budget: budget)
}

func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// Returns the largest |a - b|, infinite when the lengths differ.
func distance(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count else { return .infinity }
  return zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) }
}
