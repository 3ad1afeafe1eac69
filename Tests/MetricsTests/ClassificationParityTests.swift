import Foundation
import Metrics
import Predictions
import TestKit
import Testing

/// Scores against scikit-learn and plain formulas, which `Golden/make_classification_metrics.py`
/// worked out once.
struct ClassificationParityTests {
  /// Every score of every case of the file.
  @Test(arguments: try ClassificationFile.read().cases)
  func `scores are those of scikit-learn`(example: ClassificationCase) throws {
    for (name, expected) in example.scores.sorted(by: { $0.key < $1.key }) {
      let metric = try MetricCatalogue.metric(named: name)
      let value = try #require(metric.score(example.prediction, against: example.truth).value)
      #expect(
        approximately(value, expected, within: 1e-10), "\(name) is \(value), not \(expected)")
    }
  }

  @Test func `every metric of classes stands in the file or is worked by hand`() throws {
    let names = try ClassificationFile.read().cases.flatMap(\.scores.keys)
      .map { try MetricCatalogue.metric(named: $0) }.map { type(of: $0).card.name }
    let byHand: Set = [
      "expected_calibration_error", "maximum_calibration_error", "cumulative_calibration_error",
      "calibration_slope_error", "calibration_intercept_error",
    ]
    let wanted = [Task.binary, .multiclass, .ordinal].flatMap(MetricCatalogue.metrics(for:))
      .map(\.card.name)
    #expect(Set(wanted).subtracting(names).subtracting(byHand).isEmpty)
  }
}

/// Calibration against scikit-learn's isotonic and logistic regression and calibration curve.
struct CalibrationParityTests {
  @Test(arguments: try ClassificationFile.read().calibration)
  func `the line is the unpenalised logistic regression`(example: CalibrationCase) throws {
    let line = try CalibrationLine(example.rows())
    #expect(approximately(line.slope, example.slope, within: 1e-10))
    #expect(approximately(line.intercept, example.intercept, within: 1e-10))
    let metrics = [
      ("calibration_slope_error", abs(example.slope - 1)),
      ("calibration_intercept_error", abs(example.intercept)),
    ]
    for (name, expected) in metrics {
      let metric = try MetricCatalogue.metric(named: name)
      let score = metric.score(example.prediction, against: example.truth)
      #expect(approximately(score.value, expected, within: 1e-10))
    }
  }

  @Test(arguments: try ClassificationFile.read().calibration)
  func `the rising map is the isotonic regression`(example: CalibrationCase) throws {
    let map = IsotonicCalibration(try example.rows())
    #expect(map.forecasts == example.isotonicAt)
    for (value, expected) in zip(map.values, example.isotonic) {
      #expect(approximately(value, expected, within: 1e-12))
    }
    for (new, expected) in zip(example.new, example.newIsotonic) {
      #expect(approximately(map.recalibrated(new), expected, within: 1e-10))
    }
  }

  @Test(arguments: try ClassificationFile.read().calibration)
  func `scores fall into three parts that add up`(example: CalibrationCase) throws {
    let rows = try example.rows()
    for (parts, expected) in [
      (ScoreDecomposition.brier(rows), example.brier), (.logScore(rows), example.log),
    ] {
      let found = [parts.score, parts.miscalibration, parts.discrimination, parts.uncertainty]
      for (value, wanted) in zip(found, expected) {
        #expect(approximately(value, wanted, within: 1e-10))
      }
      let sum = parts.miscalibration - parts.discrimination + parts.uncertainty
      #expect(approximately(sum, parts.score, within: 1e-14))
    }
  }

  @Test(arguments: try ClassificationFile.read().calibration.filter { $0.ece != nil })
  func `bins are those of the calibration curve`(example: CalibrationCase) throws {
    let bins = try ReliabilityBins(example.rows(), count: 10).bins
    #expect(bins.count == 10 && bins.allSatisfy { $0.rows == 20 })
    for (bin, share) in zip(bins, example.binShares ?? []) {
      #expect(approximately(bin.observedShare, share, within: 1e-12))
    }
    for (bin, forecast) in zip(bins, example.binForecasts ?? []) {
      #expect(approximately(bin.meanForecast, forecast, within: 1e-12))
    }
    for (name, expected) in [
      ("expected_calibration_error", example.ece), ("maximum_calibration_error", example.mce),
    ] {
      let metric = try MetricCatalogue.metric(named: name)
      let score = metric.score(example.prediction, against: example.truth)
      #expect(approximately(score.value, try #require(expected), within: 1e-12))
    }
  }
}
