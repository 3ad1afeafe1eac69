internal import Predictions

/// The share of positives among the rows of highest score.
///
/// Rows of equal score at the end of the top count for what they hold on average.
public struct PrecisionAtK: ClassMetric {
  /// What is known of it before any data, for the top tenth.
  public static let card = MetricCard(
    name: "precision_at_k", aliases: ["p_at_k", "top_decile_precision"],
    summary: "How many of the first rows are positive, where only so many can be worked on.",
    formula: "positives among the top k / k",
    tasks: [.binary], direction: .higherIsBetter, range: 0...1, reads: .scores,
    functional: .ranking, isStepFunction: true, bestDependsOnRows: true, reference: "Cleverdon 1967"
  )

  /// How many rows are the top: a share of all below 1, else their number.
  public let k: Double

  /// Creates the metric for the top tenth of the rows.
  public init() { k = TopRows.parameter.defaultValue }

  /// Creates the metric for the top `k`, a tenth when it is left out.
  public init(parameters: [String: Double]) throws(MetricError) {
    k = try TopRows.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this k.
  public var card: MetricCard { TopRows.parameter.card(Self.card, at: k) }

  /// Returns the score; undefined with fewer than k rows.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let top = try TopRows(rows, k: k)
      return min(1, top.hits / top.weight)
    }
  }
}
