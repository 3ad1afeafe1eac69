internal import Predictions

/// The agreement of decision and ordered class beyond chance, errors counting by their squared distance.
public struct QuadraticWeightedKappa: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "quadratic_weighted_kappa", aliases: ["qwk", "cohen_kappa_quadratic", "weighted_kappa"],
    summary: "Agreement beyond chance, errors by squared distance; the mean class is near optimal.",
    formula: "1 - sum O_ij (i - j)^2 / sum E_ij (i - j)^2",
    tasks: [.ordinal], direction: .higherIsBetter, range: -1...1, reads: .decisions,
    functional: .mean, isStepFunction: true, reference: "Cohen 1968")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when truth and decisions are one and the same class.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try Agreement(rows).kappa { Double(($0 - $1) * ($0 - $1)) }
    }
  }
}
