import Foundation
import Learners
import Losses
import Predictions
import Statistics
import Tables

/// Rows whose noise grows with a feature: y = 2 a + e^(0.3 + 0.9 b) noise, a and b in (-1, 1).
struct NoisyProblem {
  let data: FitData
  let testTargets: [Double]
  /// ln of the noise's scale of each test row.
  let logScales: [Double]

  /// Draws normal noise.
  init(rows: Int = 600, seed: UInt64 = 3) {
    var source = RandomSource(seed: seed)
    func draw(_ count: Int) -> (rows: EncodedRows, logScales: [Double]) {
      var (values, targets, logScales) = ([Double](), [Double](), [Double]())
      for _ in 0..<count {
        let (first, second) = (2 * source.uniform() - 1, 2 * source.uniform() - 1)
        values += [first, second]
        logScales.append(0.3 + 0.9 * second)
        targets.append(2 * first + exp(0.3 + 0.9 * second) * source.gaussian())
      }
      let design = DesignMatrix(
        rowCount: count, columnNames: ["a", "b"], values: values, categories: [])
      return (EncodedRows(design: design, targets: targets), logScales)
    }
    let training = draw(rows)
    let validation = draw(rows / 2)
    let test = draw(rows)
    data = FitData(training: training.rows, validation: validation.rows, test: test.rows)
    (testTargets, logScales) = (test.rows.targets, test.logScales)
  }

  /// Fits a loss, stopping on its own validation cost.
  func fit(_ name: String, _ loss: any Loss) throws -> FittedScores {
    var budget = FitBudget()
    budget.rounds = 100
    budget.depth = 3
    budget.epochs = 40
    budget.hidden = [16]
    budget.learningRate = 0.01
    let targets = data.validation.targets
    let request = FitRequest(
      loss: loss, trainingTargets: data.training.targets, validationTargets: targets, classes: 0,
      stopScore: { mean(loss.values(scores: $0, targets: targets)) }, stopsEarly: true)
    let learner = try LearnerCatalogue.learner(named: name, budget: budget)
    return try learner.fit([request], on: data, seed: 7)[0].scores
  }

  /// Returns the mean over the test rows of a score of the laws that a loss predicts.
  func meanScore(
    _ loss: any Loss, _ scores: [Double], _ score: (PredictedDistribution, Double) -> Double
  ) -> Double {
    guard case .distributions(let laws) = loss.prediction(scores: scores, classes: 0) else {
      return .infinity
    }
    return mean(zip(laws, testTargets).map(score))
  }
}
