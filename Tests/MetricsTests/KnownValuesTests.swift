import Foundation
import Metrics
import Predictions
import TestKit
import Testing

/// Values from scikit-learn 1.9.1, unweighted and weighted.
struct KnownValuesTests {
  @Test(arguments: [
    ("rmse", 1.2086924753633572, 0.7161148740394329),
    ("mae", 0.84375, 0.5128205128205128),
    ("medae", 0.5, 0.25),
    ("r2", 0.85390625, 0.906320372316469),
    ("pinball_loss", 0.421875, 0.2564102564102564),
    ("pinball_loss(quantile=0.9)", 0.534375, 0.2153846153846154),
    ("poisson_deviance", 0.24590330237776423, 0.13141535528494583),
    ("gamma_deviance", 0.09903166958272464, 0.11073971751873717),
  ])
  func `metrics of numbers`(name: String, plain: Double, weighted: Double) throws {
    let targets = [1.5, 0.25, 3, 7, 2, 4.5, 0.75, 10]
    try expect(
      name, .points([2, 0.5, 2.5, 6, 2.25, 5.5, 1, 7]), targets, classCount: 0,
      weights: [1, 2, 0.5, 1, 3, 1, 1, 0.25], plain, weighted)
  }

  @Test(arguments: [
    ("log_loss", 0.4532313556437056, 0.48140331236089956),
    ("brier", 0.14875, 0.15573529411764708),
    ("accuracy", 0.8, 0.8431372549019608),
    ("balanced_accuracy", 0.7916666666666667, 0.8430769230769231),
    ("f1", 0.75, 0.8461538461538461),
    ("roc_auc", 0.8541666666666666, 0.84),
    ("average_precision", 0.8303571428571428, 0.870386024232178),
    ("mcc", 0.5833333333333334, 0.6861538461538461),
  ])
  func `metrics of two classes`(name: String, plain: Double, weighted: Double) throws {
    let prediction = ClassPrediction(
      positiveProbabilities: [0.1, 0.4, 0.35, 0.8, 0.35, 0.6, 0.7, 0.05, 0.8, 0.2], threshold: 0.5)
    try expect(
      name, .classes(prediction), [0, 0, 1, 1, 0, 1, 0, 0, 1, 0], classCount: 2,
      weights: [1, 2, 1, 0.5, 1, 3, 1, 0.25, 2, 1], plain, weighted)
  }

  /// Average precision is scikit-learn's macro average over indicator columns, and the Brier score
  /// its sum over classes (`scale_by_half=False`).
  @Test(arguments: [
    ("log_loss", 0.8234014147887723, 0.8113861267317656),
    ("brier", 0.48, 0.47075),
    ("accuracy", 0.6666666666666666, 0.65),
    ("balanced_accuracy", 0.6666666666666666, 0.6388888888888888),
    ("f1", 0.6666666666666666, 0.6393345216874629),
    ("roc_auc", 0.8240740740740741, 0.8283730158730158),
    ("average_precision", 0.7624338624338624, 0.7722055722055722),
    ("mcc", 0.5, 0.46746383136956454),
    ("ordinal_mae", 0.4444444444444444, 0.5),
  ])
  func `metrics of three classes`(name: String, plain: Double, weighted: Double) throws {
    let probabilities = [
      [0.6, 0.3, 0.1], [0.2, 0.5, 0.3], [0.1, 0.2, 0.7], [0.5, 0.3, 0.2], [0.4, 0.35, 0.25],
      [0.3, 0.4, 0.3], [0.1, 0.8, 0.1], [0.2, 0.2, 0.6], [0.25, 0.25, 0.5],
    ]
    let prediction = ClassPrediction(probabilities: probabilities.flatMap { $0 }, classCount: 3)
    try expect(
      name, .classes(prediction), [0, 1, 2, 1, 0, 2, 1, 0, 2], classCount: 3,
      weights: [1, 1, 2, 1, 0.5, 1, 1, 1.5, 1], plain, weighted)
  }

  /// The cross entropy of soft targets, from numpy.
  @Test func `log loss of proportions`() throws {
    try expect(
      "log_loss", .points([0.3, 0.8, 0.5, 0.1, 0.7]), [0.2, 0.9, 0.5, 0, 1], classCount: 0,
      weights: [1, 2, 1, 1, 0.5], 0.40861802871977526, 0.40482284710103794)
  }

  private func expect(
    _ name: String, _ prediction: Prediction, _ targets: [Double], classCount: Int,
    weights: [Double], _ plain: Double, _ weighted: Double
  ) throws {
    let metric = try MetricCatalogue.metric(named: name)
    for (weights, expected) in [(nil, plain), (weights, weighted)] {
      let truth = Truth(targets: targets, weights: weights, classCount: classCount)
      #expect(approximately(metric.score(prediction, against: truth).value, expected))
    }
  }
}
