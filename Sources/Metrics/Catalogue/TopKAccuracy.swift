internal import Predictions

/// The share of rows whose class is among the k of highest score.
///
/// Classes of equal score at the end of the k count for the chance that a random order puts them
/// there.
public struct TopKAccuracy: ClassMetric {
  /// What is known of it before any data, for the best 2.
  public static let card = MetricCard(
    name: "top_k_accuracy", aliases: ["top_k_accuracy_score", "top_k"],
    summary: "Share of rows whose class is among the first k choices.",
    formula: "mean(P(y is among the k classes of highest score))",
    tasks: [.multiclass], direction: .higherIsBetter, range: 0...1, reads: .scores,
    functional: .decision, isStepFunction: true, reference: "Russakovsky et al. 2015")

  private static let parameter = MetricParameter(
    name: "k", defaultValue: 2, range: "of classes, whole and at least 1",
    isAllowed: { $0 >= 1 && Int(exactly: $0) != nil })

  /// The number of choices.
  public let k: Int

  /// Creates the metric for the best 2.
  public init() { k = 2 }

  /// Creates the metric for the best `k`, 2 when it is left out.
  public init(parameters: [String: Double]) throws(MetricError) {
    k = Int(try Self.parameter.value(in: parameters, of: Self.card.name))
  }

  /// The card at this k.
  public var card: MetricCard { Self.parameter.card(Self.card, at: Double(k)) }

  /// Returns the score; undefined when there are no more than k classes.
  public func score(_ rows: ClassRows) -> MetricScore {
    guard rows.classCount > k else {
      return .undefined("with \(rows.classCount) classes every class is among the first \(k)")
    }
    let scores = (0..<rows.classCount).map { rows.scores(of: $0) }
    let chances = rows.labels.enumerated().map { row, label in
      let own = scores[label][row]
      let above = scores.count { $0[row] > own }
      let equal = scores.count { $0[row] == own }
      return min(max(Double(k - above) / Double(equal), 0), 1)
    }
    return .value(min(1, rows.weights.mean(of: chances)))
  }
}
