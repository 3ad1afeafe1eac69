import Foundation
import Metrics
import Predictions
import TestKit
import Testing

/// Scores against scikit-learn, SciPy, mpmath and plain formulas, which
/// `Golden/make_regression_metrics.py` worked out once.
struct RegressionParityTests {
  /// Every score of every case of the file.
  @Test(arguments: try RegressionCase.all())
  func `scores are those of other libraries`(example: RegressionCase) throws {
    for (name, expected) in example.scores.sorted(by: { $0.key < $1.key }) {
      let metric = try MetricCatalogue.metric(named: name)
      let value = try #require(metric.score(example.prediction, against: example.truth).value)
      #expect(
        approximately(value, expected, within: 1e-10), "\(name) is \(value), not \(expected)")
    }
  }

  @Test func `every metric of numbers stands in the file`() throws {
    let names = Set(
      try RegressionCase.all().flatMap(\.scores.keys)
        .map { try MetricCatalogue.metric(named: $0) }.map { type(of: $0).card.name })
    let wanted = MetricCatalogue.metrics(for: .regression).map(\.card.name)
    #expect(Set(wanted).subtracting(names).isEmpty)
  }
}

/// Rows, and their scores by the names of the metrics.
struct RegressionCase: Decodable, Sendable, CustomTestStringConvertible {
  /// The name of a law and its parameters, in the order of the case's.
  struct Law: Decodable {
    var distribution: PredictedDistribution

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      let name = try list.decode(String.self)
      let (first, second) = (try list.decode(Double.self), try list.decode(Double.self))
      distribution =
        switch name {
        case "normal": .normal(mean: first, sd: second)
        case "laplace": .laplace(location: first, scale: second)
        case "student_t":
          .studentT(location: first, scale: second, df: try list.decode(Double.self))
        default: .zeroInflatedPoisson(zeroShare: first, rate: second)
        }
    }
  }

  private struct File: Decodable {
    var cases: [RegressionCase]
  }

  var name: String
  var targets: [Double]
  var weights: [Double]?
  var training: [Double]?
  var predictions: [Double]?
  var laws: [Law]?
  var levels: [Double]?
  var quantiles: [Double]?
  var scores: [String: Double]

  var testDescription: String { name }

  static func all() throws -> [RegressionCase] {
    let file = try #require(
      Bundle.module.url(
        forResource: "regression_metrics", withExtension: "json", subdirectory: "Golden"))
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).cases
  }

  var truth: Truth {
    var truth = Truth(targets: targets, weights: weights, classCount: 0)
    truth.training = training.map { TrainingTargets(targets: $0, areInTimeOrder: true) }
    return truth
  }

  var prediction: Prediction {
    if let laws { return .distributions(laws.map(\.distribution)) }
    if let levels, let quantiles {
      return .quantiles(QuantilePrediction(levels: levels, values: quantiles))
    }
    return .points(predictions ?? [])
  }
}
