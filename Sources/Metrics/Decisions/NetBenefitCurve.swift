public import Predictions

/// The net benefit of acting on predictions over thresholds (Vickers and Elkin 2006).
///
/// Predictions are of use at a threshold where their net benefit is above both that of acting on
/// every row and that of acting on none, which is 0.
public struct NetBenefitCurve: Sendable, Hashable {
  /// One threshold.
  public struct Point: Sendable, Hashable {
    /// The probability from which one acts.
    public let threshold: Double
    /// TP / n - FP / n t / (1 - t) of the predictions.
    public let model: Double
    /// The same for acting on every row.
    public let treatAll: Double
    /// The same for acting on none.
    public var treatNone: Double { 0 }
    /// Whether the predictions beat acting on all and on none.
    public var isUseful: Bool { model > max(treatAll, treatNone) }
  }

  /// The points, in order of rising threshold.
  public let points: [Point]

  /// Computes the curve of a two-class prediction at thresholds in (0, 1); others are left out.
  ///
  /// - Throws: `Undefined` without probabilities of two classes.
  public init(
    _ prediction: Prediction, against truth: Truth,
    thresholds: [Double] = (1...99).map { Double($0) / 100 }
  ) throws(Undefined) {
    let rows = try ClassRows(prediction, truth, metric: "net_benefit")
    try rows.requireTwoClasses()
    let forecasts = try Forecasts(rows)
    points = NetBenefitCurve.points(
      forecasts, thresholds: thresholds.filter { $0 > 0 && $0 < 1 }.sorted())
  }

  private static func points(_ forecasts: Forecasts, thresholds: [Double]) -> [Point] {
    // What is left to act on shrinks as the threshold rises.
    var (events, others) = (forecasts.events, forecasts.weight - forecasts.events)
    let all = (events: events, others: others)
    var rest = forecasts.levels[...]
    return thresholds.map { threshold in
      while let level = rest.first, level.probability < threshold {
        events -= level.events
        others -= level.weight - level.events
        rest.removeFirst()
      }
      let odds = threshold / (1 - threshold)
      return Point(
        threshold: threshold,
        model: rest.isEmpty ? 0 : (max(0, events) - max(0, others) * odds) / forecasts.weight,
        treatAll: (all.events - all.others * odds) / forecasts.weight)
    }
  }
}
