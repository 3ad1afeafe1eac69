public import Predictions

/// Whether models that aim at a functional may be ranked by a metric.
///
/// A metric whose best prediction is another number puts models in an order that has little to do
/// with how well they do what they were trained for (Gneiting 2011; Gneiting and Raftery 2007;
/// Elkan 2001; Bartlett, Jordan and McAuliffe 2006).
public enum Consistency: Sendable, Hashable {
  /// The best prediction by the metric is what is aimed at.
  case consistent
  /// The metric describes predictions, and no functional is best by it: watch it, and rank by
  /// another.
  case neutral
  /// Another prediction is best by the metric; the sentence says which, and what to use instead.
  case inconsistent(reason: String)

  /// Returns whether losses that estimate a functional may be ranked by a metric.
  public static func of(estimating functional: Functional, by card: MetricCard) -> Consistency {
    if let reason = NeverRank.reason(functional, by: card) { return .inconsistent(reason: reason) }
    guard let rewarded = card.functional, rewarded != .other("mid-range") else { return .neutral }
    if functional.serves(rewarded) { return .consistent }
    // Medians and other centres put rows in an order too, if not always in that of the means.
    if rewarded == .ranking, functional != .decision { return .neutral }
    return .inconsistent(reason: Misfit(card: card, aim: functional).sentence)
  }

  /// Returns whether models may be ranked by a metric when a functional is wanted, whatever they
  /// were trained for.
  public static func of(wanting functional: Functional, by card: MetricCard) -> Consistency {
    if let reason = NeverRank.reason(functional, by: card) { return .inconsistent(reason: reason) }
    guard let rewarded = card.functional, rewarded != .other("mid-range") else { return .neutral }
    if rewarded == functional { return .consistent }
    if rewarded.serves(functional) {
      return rewarded == .robustLocation ? .neutral : .consistent
    }
    if rewarded == .ranking, functional == .decision { return .neutral }
    return .inconsistent(reason: Misfit(card: card, aim: functional).sentence)
  }

  /// Returns whether decisions whose costs are known may be ranked by a metric.
  public static func ofKnownCosts(by card: MetricCard) -> Consistency {
    switch card.name.prefix(while: { $0 != "(" }) {
    case "expected_cost", "net_benefit": .consistent
    default:
      card.functional == .decision
        ? .inconsistent(
          reason: "\(card.name) counts mistakes by rates of its own and not by their costs: judge "
            + "by expected_cost, or by log_loss and decide at the threshold of the costs.")
        : card.functional == .probability ? .consistent : .neutral
    }
  }
}
