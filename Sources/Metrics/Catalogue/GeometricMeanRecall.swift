internal import Foundation
internal import Predictions

/// The geometric mean of the recalls of the classes.
public struct GeometricMeanRecall: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "g_mean", aliases: ["geometric_mean_score", "gmean"],
    summary: "Geometric mean of the recalls; 0 as soon as one class is never found.",
    formula: "(prod_k hits_k / n_k)^(1/K), over the classes that occur",
    tasks: [.binary, .multiclass, .ordinal], direction: .higherIsBetter, range: 0...1,
    reads: .decisions,
    functional: .decision, isStepFunction: true, reference: "Kubat and Matwin 1997")

  /// Creates the metric.
  public init() {}

  /// Returns the score over the classes that occur; undefined when that is only one.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let counts = DecisionCounts(rows)
      guard counts.present.count > 1 else { throw Undefined("only one class is present") }
      let recalls = counts.present.map { min(1, counts.hits[$0] / counts.actual[$0]) }
      guard recalls.allSatisfy({ $0 > 0 }) else { return 0 }
      return exp(recalls.reduce(0) { $0 + log($1) } / Double(recalls.count))
    }
  }

  /// Says which classes were left out.
  public func notes(_ rows: ClassRows) -> [String] { rows.absenceNotes }
}
