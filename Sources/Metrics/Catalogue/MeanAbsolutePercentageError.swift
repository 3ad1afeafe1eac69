internal import Predictions

/// The mean absolute residual as a share of the target.
///
/// A target of 0 has no share, so the metric is undefined there unless a `floor` is given, below
/// which no |y| counts; the floor is part of the name. Libraries differ in their silent floors
/// (scikit-learn 2e-16, LightGBM and CatBoost 1). Too low a prediction costs at most 1, too high
/// a one any amount, so the optimum lies below the median.
public struct MeanAbsolutePercentageError: PointMetric {
  /// What is known of it before any data, at the default floor.
  public static let card = MetricCard(
    name: "mape", aliases: ["mean_absolute_percentage_error"],
    summary: "Residuals as shares of the target; rewards predictions that are too low.",
    formula: "mean(|r| / max(|y|, floor))", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points,
    functional: .other("median where rows weigh 1 / |Y|"), reference: "Gneiting 2011")
  private static let parameter = MetricParameter(
    name: "floor", defaultValue: 0, range: "of at least 0", isAllowed: { $0 >= 0 && $0.isFinite })

  /// The least size that a target counts with, in units of the target; 0 for none.
  public let floor: Double

  /// Creates the metric at its default floor.
  public init() { floor = Self.parameter.defaultValue }

  /// Creates the metric at the `floor` among the parameters.
  ///
  /// - Throws: `MetricError` for another parameter or a value out of range.
  public init(parameters: [String: Double]) throws(MetricError) {
    floor = try Self.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this floor.
  public var card: MetricCard { Self.parameter.card(Self.card, at: floor) }

  /// Returns the score; undefined for a target of 0 without a floor.
  public func score(_ rows: PointRows) -> MetricScore {
    guard floor > 0 || rows.targets.allSatisfy({ $0 != 0 }) else {
      return .undefined("a target is 0; give a floor, as in mape(floor=1)")
    }
    return .finite(
      rows.mean { abs($1 - $0) / max(abs($1), floor) }, otherwise: "the shares are too large")
  }
}
