import Foundation
import Metrics
import Predictions
import TestKit
import Testing

/// Where the metrics of numbers have no value, or a convention decides; worked by hand.
struct RegressionEdgeCaseTests {
  private func score(
    _ name: String, _ predictions: [Double], _ targets: [Double], weights: [Double]? = nil
  ) throws -> MetricScore {
    try MetricCatalogue.metric(named: name)
      .score(
        .points(predictions), against: Truth(targets: targets, weights: weights, classCount: 0))
  }

  /// The conventions of scikit-learn stand beside: 2.2e-16 for mape, 1 or 0 for d2 and explained
  /// variance, NaN for correlations.
  private static let undefinedScores: [(String, [Double], [Double], String)] = [
    ("mape", [1, 1], [0, 1], "a target is 0; give a floor, as in mape(floor=1)"),
    ("wape", [1, 1], [0, 0], "all targets are 0"),
    ("relative_bias", [1, 1, 1], [0.1, 0.2, -0.3], "the targets sum to 0"),
    ("msle", [1, 1], [-1, 2], "a target is -1 or less"),
    ("rmsle", [1, -1.5], [1, 2], "a prediction is -1 or less"),
    ("explained_variance", [1, 2], [3, 3], "the target does not vary"),
    ("d2_absolute_error", [1, 2, 5], [3, 3, 3], "the constant predictor makes no error"),
    ("d2_pinball(quantile=0.1)", [1, 2], [3, 3], "the constant predictor makes no error"),
    ("d2_tweedie", [1, 2], [3, 3], "the constant predictor makes no error"),
    ("d2_tweedie", [1, 2], [0, 0], "the mean is not positive"),
    ("tweedie_deviance", [1, 0], [1, 1], "a prediction is not positive"),
    ("tweedie_deviance", [1, 1], [1, -1], "a target is negative"),
    ("tweedie_deviance(power=2)", [1, 1], [1, 0], "a target is not positive"),
    ("tweedie_deviance(power=-1)", [1, -1], [1, -1], "a prediction is not positive"),
    ("mase", [1, 1], [1, 1], "the training targets in order of time are not known"),
    ("pearson", [1, 1], [1, 2], "the predictions do not vary"),
    ("spearman", [1, 2], [4, 4], "the target does not vary"),
    ("kendall", [1, 1], [1, 2], "the predictions do not vary"),
    ("concordance", [1, 1], [1, 2], "the predictions do not vary"),
    ("gini", [1, 2], [4, 4], "the target does not vary"),
  ]

  @Test(arguments: undefinedScores)
  func `there is no value, and a reason`(
    name: String, predictions: [Double], targets: [Double], reason: String
  ) throws {
    #expect(try score(name, predictions, targets) == .undefined(reason))
  }

  private static let workedScores: [(String, [Double], [Double], Double)] = [
    // 0 / 0 counts as 0, all of nothing as 2.
    ("smape", [0.0, 1], [0.0, 1], 0.0), ("smape", [0, 3], [0, 1], 0.5), ("smape", [5], [0], 2),
    ("smape", [-1], [1], 2),
    // |1 - 0| / max(0, 1) and |3 - 4| / 4.
    ("mape(floor=1)", [1, 3], [0, 4], 0.625), ("mape", [3, 1], [4, -2], 0.875),
    // (1 + 2) / (4 + 2).
    ("wape", [3, 0], [4, -2], 0.5),
    // Too high by 2 and too low by 1: 0.5 either way.
    ("mean_bias", [3, 1], [1, 2], 0.5), ("mean_bias", [1, 2], [3, 1], 0.5),
    ("relative_bias", [3, 3], [1, 2], 1), ("relative_bias", [0, 1.5], [1, 2], 0.5),
    ("max_error", [1, -4, 2], [0, 1, 2], 5),
    // A constant bias is forgiven.
    ("explained_variance", [11, 12, 13], [1, 2, 3], 1),
    // 0.5^2 / 2, and 2 (3 - 1) for delta 2.
    ("mean_huber(delta=2)", [0.5], [0], 0.125), ("mean_huber(delta=2)", [3], [0], 4),
    // 2^2 (sqrt(1 + 1.5^2) - 1).
    ("mean_pseudo_huber(delta=2)", [3], [0], 3.211102550927978),
    // Squares count 0.2 above and 0.8 below the prediction.
    ("expectile_score(expectile=0.2)", [0, 0], [1, -1], 0.5),
    ("expectile_score(expectile=0.2)", [0], [2], 0.8),
    // 2 (1 / ((1 - 1.5)(2 - 1.5)) * 0 - 0 + 4^0.5 / 0.5) = 8 for a target of 0.
    ("tweedie_deviance", [4], [0], 8), ("tweedie_deviance(power=0)", [4], [1], 9),
    // ln(e^2) - ln(1) squared.
    ("msle", [6.38905609893065], [0], 4), ("rmsle", [6.38905609893065], [0], 2),
    // Three pairs: two in order, one reversed.
    ("kendall", [1, 3, 2], [1, 2, 3], 0.3333333333333333),
    ("spearman", [1, 3, 2], [1, 2, 3], 0.5),
    ("spearman", [1, 10, 100], [1, 2, 3], 1), ("kendall", [3, 2, 1], [1, 2, 3], -1),
    // tau-b with one tie: 2 pairs in order of sqrt(2 * 3).
    ("kendall", [1, 1, 2], [1, 2, 3], 0.816496580927726),
    // 2 * 2/3 / (2/3 + 2/3 + 1) for a bias of 1.
    ("concordance", [2, 3, 4], [1, 2, 3], 0.5714285714285714),
    ("pearson", [2, 3, 4], [1, 2, 3], 1),
    // No order, the reverse order, and equal places: cov(y, rank) is 2/9 of the perfect one.
    ("gini", [7, 7, 7], [1, 2, 3], 0), ("gini", [3, 2, 1], [1, 2, 3], -1),
    ("gini", [1, 1, 2], [1, 2, 3], 0.75),
  ]

  @Test(arguments: workedScores)
  func `worked values`(
    name: String, predictions: [Double], targets: [Double], value: Double
  ) throws {
    #expect(approximately(try score(name, predictions, targets).value, value, within: 1e-12))
  }

  @Test func `rows without weight do not count at all`() throws {
    #expect(try score("mape", [1, 3], [0, 4], weights: [0, 1]).value == 0.25)
    #expect(try score("max_error", [9, 3], [0, 4], weights: [0, 1]).value == 1)
    #expect(try score("pearson", [1, 2, 9], [1, 2, 0], weights: [1, 1, 0]).value == 1)
  }

  @Test func `bias keeps its sign apart`() {
    let truth = Truth(targets: [4, 4], classCount: 0)
    #expect(MeanBias().signed(.points([1, 3]), against: truth).value == -2)
    #expect(RelativeBias().signed(.points([1, 3]), against: truth).value == -0.5)
    #expect(RelativeBias().signed(.points([5, 5]), against: truth).value == 0.25)
  }

  /// Near the target the plain formula keeps four digits; the series is d^2 y^(2-p) (1 - ...).
  @Test(arguments: [1.0, 1.5, 2, 3])
  func `deviances keep their digits near the target`(power: Double) throws {
    let value = try score("tweedie_deviance(power=\(power))", [3 * (1 + 1e-6)], [3]).value
    let d = log1p(1e-6)
    let expected = pow(3, 2 - power) * d * d * (1 + (3 - 2 * power) * d / 3)
    #expect(approximately(value.map { $0 / expected }, 1))
  }
}

/// Skills over constants that never saw the rows, and the naive forecast.
struct TrainingTargetTests {
  private func score(
    _ name: String, _ training: TrainingTargets, targets: [Double] = [1, 2, 3]
  ) throws -> MetricScore {
    var truth = Truth(targets: targets, classCount: 0)
    truth.training = training
    return try MetricCatalogue.metric(named: name).score(.points([1, 2, 4]), against: truth)
  }

  private static let skills: [(name: String, constantError: Double)] = [
    ("r2", 29), ("d2_absolute_error", 9), ("d2_tweedie(power=0)", 29), ("d2_pinball", 9),
  ]

  /// The mean and median of training are 5: the constant's errors are 4, 3 and 2, the model's 1.
  @Test(arguments: skills)
  func `the constant is that of training`(name: String, constantError: Double) throws {
    let value: Double = 1 - 1 / constantError
    let plain = TrainingTargets(targets: [4, 5, 6])
    #expect(approximately(try score(name, plain).value, value))
    let weighted = TrainingTargets(targets: [5, 9], weights: [1, 0])
    #expect(approximately(try score(name, weighted).value, value))
  }

  @Test func `a constant of training has an error on rows that do not vary, yet r2 has no value`()
    throws
  {
    let training = TrainingTargets(targets: [4, 5, 6])
    #expect(
      try score("r2", training, targets: [2, 2, 2]) == .undefined("the target does not vary"))
    #expect(
      approximately(try score("d2_absolute_error", training, targets: [2, 2, 2]).value, 2.0 / 3))
  }

  /// Steps of 1, 2 and 3 make 2; two rows back 3 and 5 make 4.
  @Test func `the naive forecast repeats the last value or season`() throws {
    let training = TrainingTargets(targets: [0, 1, 3, 6], areInTimeOrder: true)
    #expect(approximately(try score("mase", training).value, 1.0 / 6))
    #expect(approximately(try score("mase(season=2)", training).value, 1.0 / 12))
    let flat = TrainingTargets(targets: [2, 2], areInTimeOrder: true)
    let reason = "the naive forecast makes no error in training, or there is none"
    #expect(try score("mase", flat) == .undefined(reason))
    #expect(try score("mase(season=9)", training) == .undefined(reason))
    let unordered = TrainingTargets(targets: [0, 1, 3, 6])
    #expect(
      try score("mase", unordered)
        == .undefined("the training targets in order of time are not known"))
  }

  @Test func `broken training targets are said`() throws {
    let none = TrainingTargets(targets: [])
    #expect(try score("r2", none) == .undefined("there are no training targets"))
    let broken = TrainingTargets(targets: [1, .nan])
    #expect(try score("r2", broken) == .undefined("a training target is not finite"))
    let light = TrainingTargets(targets: [1, 2], weights: [0, 0])
    #expect(
      try score("r2", light) == .undefined("in training, the weights do not sum to a number > 0"))
  }
}
