import Foundation
import Metrics
import Predictions
import Testing

/// What scikit-learn said of rows of classes.
struct ClassificationFile: Decodable {
  var cases: [ClassificationCase]
  var calibration: [CalibrationCase]

  static func read() throws -> ClassificationFile {
    let file = try #require(
      Bundle.module.url(
        forResource: "classification_metrics", withExtension: "json", subdirectory: "Golden"))
    return try JSONDecoder().decode(ClassificationFile.self, from: Data(contentsOf: file))
  }
}

/// Rows with probabilities of classes, and their scores by the names of the metrics.
struct ClassificationCase: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  var classes: Int
  var labels: [Double]
  var probabilities: [Double]
  var weights: [Double]?
  var scores: [String: Double]

  var testDescription: String { name }

  var prediction: Prediction {
    .classes(ClassPrediction(probabilities: probabilities, classCount: classes))
  }
  var truth: Truth { Truth(targets: labels, weights: weights, classCount: classes) }
}

/// Rows with a probability of class 1, and how well it is calibrated.
struct CalibrationCase: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  var labels: [Double]
  var forecasts: [Double]
  var weights: [Double]?
  var slope: Double
  var intercept: Double
  var isotonicAt: [Double]
  var isotonic: [Double]
  var new: [Double]
  var newIsotonic: [Double]
  /// Score, miscalibration, discrimination, uncertainty.
  var brier: [Double]
  var log: [Double]
  var binShares: [Double]?
  var binForecasts: [Double]?
  var ece: Double?
  var mce: Double?

  private enum CodingKeys: String, CodingKey {
    case name, labels, forecasts, weights, slope, intercept, isotonic, new, brier, log, ece, mce
    case isotonicAt = "isotonic_at"
    case newIsotonic = "new_isotonic"
    case binShares = "bin_shares"
    case binForecasts = "bin_forecasts"
  }

  var testDescription: String { name }

  var prediction: Prediction {
    .classes(ClassPrediction(positiveProbabilities: forecasts, threshold: 0.5))
  }
  var truth: Truth { Truth(targets: labels, weights: weights, classCount: 2) }

  func rows() throws -> Forecasts { try Forecasts(prediction, against: truth) }
}
