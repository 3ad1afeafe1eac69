internal import Predictions

/// The skill of the mean absolute error over the best constant, the median.
///
/// The median is that of the training targets where they are known, and else of these rows.
public struct D2AbsoluteError: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "d2_absolute_error", aliases: ["d2_absolute_error_score", "d2_mae"],
    summary: "Share of the mean absolute error of the median that the predictions save.",
    formula: "1 - mean(|y - f|) / mean(|y - median y|)",
    tasks: [.regression, .count, .proportion], direction: .higherIsBetter,
    range: -(.infinity)...1, reads: .points, functional: .median,
    reference: "Koenker and Machado 1999")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when the median makes no error.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let reference = try ConstantRows(rows)
      return try rows.skill(constant: reference.weights.median(of: reference.targets)) {
        abs($1 - $0)
      }
    }
  }
}
