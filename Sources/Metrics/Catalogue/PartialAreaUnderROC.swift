internal import Predictions

/// The area under the ROC curve up to a rate of false alarms, scaled so that chance gives 0.5.
public struct PartialAreaUnderROC: ClassMetric {
  /// What is known of it before any data, up to a rate of 0.1.
  public static let card = MetricCard(
    name: "partial_roc_auc", aliases: ["partial_auc", "pauc"],
    summary: "How well the highest scores are ordered, where few false alarms can be borne.",
    formula: "(1 + (A - m^2 / 2) / (m - m^2 / 2)) / 2, A the area up to false positive rate m",
    tasks: [.binary], direction: .higherIsBetter, range: 0...1, reads: .scores,
    functional: .ranking, reference: "McClish 1989")

  private static let parameter = MetricParameter(
    name: "max_fpr", defaultValue: 0.1, range: "above 0 and at most 1",
    isAllowed: { $0 > 0 && $0 <= 1 })

  /// The largest false positive rate, in (0, 1].
  public let largestRate: Double

  /// Creates the metric up to a rate of 0.1.
  public init() { largestRate = Self.parameter.defaultValue }

  /// Creates the metric up to the rate `max_fpr`, 0.1 when it is left out.
  public init(parameters: [String: Double]) throws(MetricError) {
    largestRate = try Self.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this rate.
  public var card: MetricCard { Self.parameter.card(Self.card, at: largestRate) }

  /// Returns the score; undefined when only one class is present.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let area = area(under: try rows.bothClasses())
      let least = largestRate * largestRate / 2
      return min(max((1 + (area - least) / (largestRate - least)) / 2, 0), 1)
    }
  }

  /// The area between 0 and the largest rate, on straight lines between the steps.
  private func area(under split: OneVersusRest) -> Double {
    var (rate, found, area) = (0.0, 0.0, 0.0)
    for step in split.steps {
      let width = step.negative / split.negative
      let rise = step.positive / split.positive
      if rate + width >= largestRate, width > 0 {
        let part = (largestRate - rate) / width
        return area + (largestRate - rate) * (found + part * rise / 2)
      }
      area += width * (found + rise / 2)
      rate += width
      found += rise
    }
    return area + max(0, largestRate - rate) * found
  }
}
