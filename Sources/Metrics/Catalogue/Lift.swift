internal import Predictions

/// How much more common positives are among the rows of highest score than among all.
///
/// Rows of equal score at the end of the top count for what they hold on average.
public struct Lift: ClassMetric {
  /// What is known of it before any data, for the top tenth.
  public static let card = MetricCard(
    name: "lift", aliases: ["lift_at_k", "top_decile_lift"],
    summary: "Positives in the first rows against a choice by chance, which gives 1.",
    formula: "(positives among the top k / k) / (positives / rows)",
    tasks: [.binary], direction: .higherIsBetter, range: 0...(.infinity), reads: .scores,
    functional: .ranking, isStepFunction: true, bestDependsOnRows: true,
    reference: "Ling and Li 1998")

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

  /// Returns the score; undefined with fewer than k rows or no positives.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let top = try TopRows(rows, k: k)
      try top.requirePositives()
      return top.hits / top.weight / (top.positive / top.total)
    }
  }
}
