internal import Predictions

/// The mean hinge loss of the margins.
///
/// Probabilities are read on the scale on which they are margins: the log-odds of two classes, the
/// logarithms of more, clipped as in log_loss.
public struct MeanHingeLoss: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "hinge", aliases: ["hinge_loss", "mean_hinge_loss"],
    summary: "Margins on the right side of 1 cost nothing; the rest cost what they lack.",
    formula:
      "mean(max(0, 1 - (+-1) f)); more than two classes: mean(max(0, 1 - f_y + max_{k != y} f_k))",
    tasks: [.binary, .multiclass], direction: .lowerIsBetter, range: 0...(.infinity),
    reads: .scores,
    functional: .decision, reference: "Crammer and Singer 2001")

  /// Creates the metric.
  public init() {}

  /// Returns the score.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let margins = rows.margins
      let losses = rows.labels.enumerated().map { row, label -> Double in
        if rows.classCount == 2 { return max(0, 1 - (label == 1 ? margins[row] : -margins[row])) }
        let own = row * rows.classCount
        let other = (0..<rows.classCount).filter { $0 != label }.map { margins[own + $0] }.max()
        return max(0, 1 - margins[own + label] + (other ?? 0))
      }
      return rows.weights.mean(of: losses)
    }
  }
}
