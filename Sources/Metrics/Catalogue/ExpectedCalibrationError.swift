internal import Predictions

/// The mean gap between forecast and observed share over bins of equal weight.
///
/// With more than two classes the forecast is the confidence in the most probable class. It rests
/// on the bins, and a constant forecast of the class's share has none: a score to look at, not one
/// to choose by.
public struct ExpectedCalibrationError: ClassMetric {
  /// What is known of it before any data, at 10 bins.
  public static let card = MetricCard(
    name: "expected_calibration_error", aliases: ["ece"],
    summary: "Mean gap between forecast and share, in bins; a constant can be perfect.",
    formula: "sum_b (w_b / w) |share_b - mean p_b|, bins of equal weight, 20 rows or more",
    tasks: [.binary, .multiclass, .ordinal], direction: .lowerIsBetter, range: 0...1,
    reads: .probabilities, functional: nil, isStepFunction: true,
    reference: "Naeini, Cooper and Hauskrecht 2015")

  private static let parameter = MetricParameter(
    name: "bins", defaultValue: 10, range: "of bins, whole and at least 1",
    isAllowed: { $0 >= 1 && Int(exactly: $0) != nil })

  /// The most bins; fewer are used when that would leave less than 20 rows a bin.
  public let bins: Int

  /// Creates the metric with 10 bins.
  public init() { bins = 10 }

  /// Creates the metric with at most `bins` bins, 10 when it is left out.
  public init(parameters: [String: Double]) throws(MetricError) {
    bins = Int(try Self.parameter.value(in: parameters, of: Self.card.name))
  }

  /// The card with this number of bins.
  public var card: MetricCard { Self.parameter.card(Self.card, at: Double(bins)) }

  /// Returns the score; undefined without probabilities or with fewer than 20 rows.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try ReliabilityBins(Forecasts(rows), count: bins).expectedError
    }
  }
}
