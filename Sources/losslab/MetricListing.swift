internal import Metrics
internal import Predictions

/// The metrics as JSON.
struct MetricListing: Encodable {
  var schema = "losslab.metrics/1"
  var metrics: [Entry]

  struct Entry: Encodable {
    var name: String
    var aliases: [String]
    var tasks: [Task]
    var direction: Direction
    /// The range's ends; an infinite end is left out, as JSON has no infinity.
    var minimum: Double?
    var maximum: Double?
    var reads: String
    var functional: String?
    var formula: String
    var summary: String
    var reference: String
  }

  init(_ cards: [MetricCard]) {
    metrics = cards.map { card in
      Entry(
        name: card.name, aliases: card.aliases, tasks: card.tasks, direction: card.direction,
        minimum: Self.finite(card.range.lowerBound), maximum: Self.finite(card.range.upperBound),
        reads: card.reads.rawValue, functional: card.functional?.description,
        formula: card.formula, summary: card.summary, reference: card.reference)
    }
  }

  /// Returns one metric in a few lines.
  static func explanation(_ card: MetricCard) -> String {
    var lines = ["\(card.name): \(card.summary)"]
    lines.append("  formula     \(card.formula)")
    lines.append("  tasks       \(card.tasks.map(\.rawValue).joined(separator: ", "))")
    lines.append("  better      \(card.direction == .lowerIsBetter ? "lower" : "higher")")
    let low = end(card.range.lowerBound)
    lines.append("  range       \(low) to \(end(card.range.upperBound))")
    lines.append("  judges      \(card.functional?.description ?? "no single functional")")
    if !card.aliases.isEmpty {
      lines.append("  also called \(card.aliases.joined(separator: ", "))")
    }
    lines.append("  source      \(card.reference)")
    return lines.joined(separator: "\n")
  }

  private static func end(_ value: Double) -> String {
    guard value.isFinite else { return value < 0 ? "-infinity" : "infinity" }
    return value == value.rounded() ? String(Int(value)) : String(value)
  }

  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
