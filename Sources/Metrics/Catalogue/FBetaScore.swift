internal import Predictions

/// The harmonic mean of precision and recall in which recall counts beta times as much: of class 1
/// of two, or the mean over classes.
public struct FBetaScore: ClassMetric {
  /// What is known of it before any data, at beta 2.
  public static let card = MetricCard(
    name: "fbeta", aliases: ["fbeta_score", "f_beta", "f2"],
    summary: "Balance of false alarms and misses; misses count more above beta 1, less below.",
    formula: "(1 + b^2) TP / ((1 + b^2) TP + b^2 FN + FP); more than two classes: the mean (macro)",
    tasks: [.binary, .multiclass], direction: .higherIsBetter, range: 0...1, reads: .decisions,
    functional: .decision, isStepFunction: true, reference: "van Rijsbergen 1979")

  private static let parameter = MetricParameter(
    name: "beta", defaultValue: 2, range: "above 0 and at most 1000",
    isAllowed: { $0 > 0 && $0 <= 1000 })

  /// How much more recall counts than precision, above 0.
  public let beta: Double

  /// Creates the metric at beta 2.
  public init() { beta = Self.parameter.defaultValue }

  /// Creates the metric at a beta, 2 when it is left out.
  public init(parameters: [String: Double]) throws(MetricError) {
    beta = try Self.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this beta.
  public var card: MetricCard { Self.parameter.card(Self.card, at: beta) }

  /// Returns the score over the classes that occur or were decided for; undefined when class 1 of
  /// two does neither.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let square = beta * beta
      return try ClassAverage(rows, .positiveOrMacro).value(
        { tally in
          let sum = square * tally.actual + tally.decided
          return sum > 0 ? (1 + square) * tally.hits / sum : nil
        }, otherwise: { "\($0) neither occurs nor is decided for" })
    }
  }
}
