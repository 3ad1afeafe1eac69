internal import Foundation
internal import Learners
internal import Losses
internal import Predictions
internal import Profiles
internal import Statistics
internal import Tables

/// One learner in its role as a pilot.
struct PilotLearner {
  let name: String
  /// The number of classes, 0 for numbers.
  let classes: Int

  /// Out-of-fold predictions with their cost, lower is better.
  struct Fit {
    var predictions: PilotPredictions
    var cost: Double
    /// Median distance of the rows that do not stand alone from their predictions; 0 for classes.
    var ordinaryError = 0.0
  }

  /// Depth 4, eta 0.2 and 50 rounds; fewer where each round grows a tree for each of many classes.
  private var budget: FitBudget {
    var budget = FitBudget()
    budget.rounds = classes > 4 ? max(10, 200 / classes) : 50
    budget.depth = 4
    budget.eta = 0.2
    return budget
  }

  /// Fits every fold and joins the predictions of the rows that were left out.
  func outOfFold(
    _ sample: PilotSample, table: Table, features: [String], folds: Int, seed: UInt64
  ) -> Result<Fit, PilotFailure> {
    do {
      let learner = try LearnerCatalogue.learner(named: name, budget: budget)
      let split = try Folds(
        targets: sample.targets, task: sample.task, folds: folds, repeats: 1, seed: seed)
      var joined = PilotJoin(rows: sample.rows.count, width: max(classes, 2))
      for fold in 0..<folds {
        let part = PilotFold(
          sample: sample, table: table, features: features,
          training: split.trainingRows(repeat: 0, fold: fold),
          test: split.testRows(repeat: 0, fold: fold))
        let coefficients = part.columnCount * (classes > 2 ? classes : 1)
        if name == "linear", coefficients > PilotFits.mostCoefficients {
          throw PilotFailure(message: "\(coefficients) coefficients are too many for linear")
        }
        try joined.add(part.fitted(by: learner, seed: seed), at: part.test)
      }
      return .success(fit(joined, sample))
    } catch {
      let message = (error as? PilotFailure)?.message ?? "\(error)"
      return .failure(PilotFailure(message: message))
    }
  }

  private func fit(_ joined: PilotJoin, _ sample: PilotSample) -> Fit {
    let isClass = sample.task.isClassification
    let k = max(classes, 2)
    var predictions = PilotPredictions(
      learner: name, rows: sample.rows, parametersPerRow: joined.parametersPerRow)
    if isClass {
      predictions.probabilities = joined.values
    } else {
      predictions.means = stride(from: 0, to: joined.values.count, by: k).map { joined.values[$0] }
      predictions.medians = stride(from: 1, to: joined.values.count, by: k).map {
        joined.values[$0]
      }
    }
    var cost = 0.0
    for (row, target) in sample.targets.enumerated() where !sample.leftOut.contains(row) {
      if isClass {
        cost -= log(max(joined.values[row * k + Int(target)], 1e-12))
      } else {
        let error = (target - joined.values[row * k]) / joined.unit
        cost += error * error
      }
    }
    return Fit(
      predictions: predictions, cost: cost, ordinaryError: ordinaryError(predictions, sample))
  }

  private func ordinaryError(_ predictions: PilotPredictions, _ sample: PilotSample) -> Double {
    let places = predictions.means.indices.filter { !sample.isolated.contains($0) }
    guard !places.isEmpty else { return 0 }
    return Quantile.median(places.map { abs(sample.targets[$0] - predictions.means[$0]) })
  }
}
