internal import Predictions

/// The mean pseudo-Huber loss at a fixed threshold, in squared units of the target.
///
/// Fix one delta for all models: scores at different ones do not compare.
public struct MeanPseudoHuberLoss: PointMetric {
  /// What is known of it before any data, at the default delta.
  public static let card = MetricCard(
    name: "mean_pseudo_huber", aliases: ["mphe", "pseudo_huber_loss"],
    summary: "A smooth Huber loss, as XGBoost's mphe; fix one delta for all models.",
    formula: "mean(d^2 (sqrt(1 + (r / d)^2) - 1))",
    tasks: [.regression, .count, .proportion], direction: .lowerIsBetter,
    range: 0...(.infinity), reads: .points, functional: .robustLocation, targetPower: 2,
    reference: "Charbonnier, Blanc-Feraud, Aubert and Barlaud 1997")
  private static let parameter = MetricParameter(
    name: "delta", defaultValue: 1, range: "above 0", isAllowed: { $0 > 0 && $0.isFinite })

  /// The residual around which the loss turns from squares to sizes, in units of the target.
  public let delta: Double

  /// Creates the metric at its default delta.
  public init() { delta = Self.parameter.defaultValue }

  /// Creates the metric at the `delta` among the parameters.
  ///
  /// - Throws: `MetricError` for another parameter or a value out of range.
  public init(parameters: [String: Double]) throws(MetricError) {
    delta = try Self.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this delta.
  public var card: MetricCard { Self.parameter.card(Self.card, at: delta) }

  /// Returns the score.
  public func score(_ rows: PointRows) -> MetricScore {
    let mean = rows.mean { prediction, target in
      let ratio = (target - prediction) / delta
      let root = ratio.magnitude > 1e150 ? ratio.magnitude : (1 + ratio * ratio).squareRoot()
      // ratio^2 / (root + 1) is root - 1 without the cancellation of small residuals.
      return delta * delta * (ratio / (root + 1)) * ratio
    }
    return .finite(mean, otherwise: "the residuals are too large")
  }
}
