internal import Predictions

/// The agreement of decision and class beyond that of chance.
public struct CohenKappa: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "cohen_kappa", aliases: ["kappa", "cohen_kappa_score"],
    summary: "Agreement beyond chance; 0 for a constant decision.",
    formula: "1 - errors / errors expected from the margins",
    tasks: [.binary, .multiclass, .ordinal], direction: .higherIsBetter, range: -1...1,
    reads: .decisions,
    functional: .decision, isStepFunction: true, reference: "Cohen 1960")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when truth and decisions are one and the same class.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try Agreement(rows).kappa { $0 == $1 ? 0 : 1 }
    }
  }
}
