internal import Predictions

/// The mean Huber loss at a fixed threshold, in squared units of the target.
///
/// Fix one delta for all models: scores at different ones do not compare.
public struct MeanHuberLoss: PointMetric {
  /// What is known of it before any data, at the default delta.
  public static let card = MetricCard(
    name: "mean_huber", aliases: ["huber_loss", "mean_huber_loss"],
    summary: "Squares of small residuals, sizes of large ones; fix one delta for all models.",
    formula: "mean(r^2 / 2 if |r| <= d, else d |r| - d^2 / 2)",
    tasks: [.regression, .count, .proportion], direction: .lowerIsBetter,
    range: 0...(.infinity), reads: .points, functional: .robustLocation, targetPower: 2,
    reference: "Huber 1964")
  private static let parameter = MetricParameter(
    name: "delta", defaultValue: 1, range: "above 0", isAllowed: { $0 > 0 && $0.isFinite })

  /// The residual from which the loss grows in proportion, in units of the target.
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
      let size = abs(target - prediction)
      return size <= delta ? size * size / 2 : delta * (size - delta / 2)
    }
    return .finite(mean, otherwise: "the residuals are too large")
  }
}
