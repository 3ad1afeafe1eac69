import Foundation
import Metrics
import Predictions
import TestKit
import Testing

/// Calibration by hand, and where it is not defined.
struct CalibrationTests {
  private func forecasts(
    _ probabilities: [Double], _ labels: [Double], weights: [Double]? = nil
  ) throws -> Forecasts {
    try Forecasts(
      .classes(ClassPrediction(positiveProbabilities: probabilities, threshold: 0.5)),
      against: Truth(targets: labels, weights: weights, classCount: 2))
  }

  /// Two forecasts of 1/4 with one event and four of 3/4 with three: a line through two logits.
  @Test func `two forecasts fix the line`() throws {
    let rows = try forecasts([0.25, 0.25, 0.75, 0.75, 0.75, 0.75], [0, 1, 1, 1, 1, 0])
    let line = try CalibrationLine(rows)
    #expect(approximately(line.slope, 0.5, within: 1e-12))
    #expect(approximately(line.intercept, log(3) / 2, within: 1e-12))
    let shift = line.interceptAtSlopeOne
    let expected = 2 * Link.sigmoid(shift - log(3)) + 4 * Link.sigmoid(shift + log(3))
    #expect(approximately(expected, 4, within: 1e-12))
  }

  private static let withoutLine: [(probabilities: [Double], labels: [Double], reason: String)] = [
    ([0.2, 0.3, 0.6, 0.7], [0.0, 0, 1, 1], "separates the classes"),
    ([0.2, 0.3, 0.6, 0.7], [1.0, 1, 0, 0], "separates the classes"),
    ([0.2, 0.5, 0.5, 0.7], [0.0, 0, 1, 1], "separates the classes"),
    ([0.5, 0.5, 0.5, 0.5], [0.0, 0, 1, 1], "do not vary"),
    ([0.2, 0.3, 0.6, 0.7], [1.0, 1, 1, 1], "only one class is present"),
    ([0, 0.3, 0.6, 0.7], [0.0, 1, 0, 1], "a probability is exactly 0 or 1"),
    ([0, 0.3, 1, 1], [0.0, 1, 0, 1], "3 probabilities are exactly 0 or 1"),
  ]

  @Test(arguments: withoutLine)
  func `some forecasts have no line`(
    probabilities: [Double], labels: [Double], reason: String
  ) throws {
    let rows = try forecasts(probabilities, labels)
    let error = #expect(throws: Undefined.self) { try CalibrationLine(rows) }
    #expect(error?.reason.contains(reason) == true)
  }

  @Test func `violators are pooled`() throws {
    let map = IsotonicCalibration(try forecasts([0.4, 0.3, 0.2, 0.1], [1, 0, 0, 1]))
    #expect(map.forecasts == [0.1, 0.2, 0.3, 0.4])
    for (value, expected) in zip(map.values, [1.0 / 3, 1.0 / 3, 1.0 / 3, 1]) {
      #expect(approximately(value, expected, within: 1e-15))
    }
    #expect(approximately(map.recalibrated(0.35), 2.0 / 3, within: 1e-12))
    #expect(map.recalibrated(0) == map.values.first && map.recalibrated(1) == 1)
  }

  @Test func `the parts of the Brier score`() throws {
    let parts = ScoreDecomposition.brier(try forecasts([0.1, 0.2, 0.3, 0.4], [1, 0, 0, 1]))
    #expect(approximately(parts.score, 0.325, within: 1e-15))
    #expect(approximately(parts.miscalibration, 0.325 - 1.0 / 6, within: 1e-15))
    #expect(approximately(parts.discrimination, 0.25 - 1.0 / 6, within: 1e-15))
    #expect(approximately(parts.uncertainty, 0.25, within: 1e-15))
  }

  @Test func `certain and right forecasts are all discrimination`() throws {
    let rows = try forecasts([0, 1, 1, 0], [0, 1, 1, 0])
    let parts = ScoreDecomposition.logScore(rows)
    #expect(parts.miscalibration == 0 && approximately(parts.discrimination, log(2)))
    let one = ScoreDecomposition.logScore(try forecasts([0.5, 0.5], [1, 1]))
    #expect(one.uncertainty == 0 && approximately(one.miscalibration, log(2)))
  }

  /// Wilson's interval of 10 of 20: (0.299, 0.701).
  @Test func `a bin knows how little it knows`() throws {
    let labels = (0..<20).map { Double($0 % 2) }
    let bins = try ReliabilityBins(forecasts(labels.map { _ in 0.4 }, labels), count: 10).bins
    let bin = try #require(bins.first)
    #expect(bins.count == 1 && bin.rows == 20 && approximately(bin.gap, 0.1))
    #expect(approximately(bin.interval.lowerBound, 0.2992980, within: 1e-6))
    #expect(approximately(bin.interval.upperBound, 0.7007020, within: 1e-6))
    let unequal = try ReliabilityBins(
      forecasts(labels.map { _ in 0.4 }, labels, weights: labels.indices.map { $0 < 10 ? 1 : 9 }),
      count: 10)
    // The same share, known from fewer effective rows: 100^2 / (10 + 810) = 12.2.
    #expect(unequal.bins[0].interval.lowerBound < 0.299)
  }

  @Test func `equal forecasts stay in one bin and no bin is small`() throws {
    let values = (0..<100).map { $0 < 50 ? 0.3 : 0.3 + Double($0) / 1000 }
    let labels = (0..<100).map { Double($0 % 3 == 0 ? 1 : 0) }
    let bins = try ReliabilityBins(forecasts(values, labels), count: 10).bins
    #expect(bins.first?.forecasts == 0.3...0.3 && bins.first?.rows == 50)
    #expect(bins.allSatisfy { $0.rows >= ReliabilityBins.fewestRows })
    #expect(bins.reduce(0) { $0 + $1.rows } == 100)
  }

  @Test func `fewer than 20 rows fill no bin`() throws {
    let prediction = Prediction.classes(
      ClassPrediction(
        positiveProbabilities: Array(repeating: 0.5, count: 19), threshold: 0.5))
    let truth = Truth(targets: Array(repeating: 1, count: 19), classCount: 2)
    for metric in [ExpectedCalibrationError(), MaximumCalibrationError()] as [any Metric] {
      #expect(
        metric.score(prediction, against: truth)
          == .undefined("there are fewer than 20 rows to fill a bin"))
    }
  }

  /// Excess 0.8 / 2 after the first row, 0.4 - 0.6 / 2 after the second.
  @Test func `the largest running excess`() {
    let prediction = Prediction.classes(
      ClassPrediction(positiveProbabilities: [0.6, 0.2], threshold: 0.5))
    let score = CumulativeCalibrationError().score(
      prediction, against: Truth(targets: [0, 1], classCount: 2))
    #expect(approximately(score.value, 0.4, within: 1e-15))
  }

  /// The confidence is 0.5 and 0.6; the first row is right.
  @Test func `with three classes the confidence is judged`() throws {
    let rows = try Forecasts(
      .classes(ClassPrediction(probabilities: [0.5, 0.3, 0.2, 0.1, 0.3, 0.6], classCount: 3)),
      against: Truth(targets: [0, 1], classCount: 3))
    #expect(rows.levels.map(\.probability) == [0.5, 0.6])
    #expect(rows.levels.map(\.events) == [1, 0])
  }
}
