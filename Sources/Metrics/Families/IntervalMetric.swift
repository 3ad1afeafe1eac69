public import Predictions

/// A metric of a central interval a row against what happened.
public protocol IntervalMetric: Metric {
  /// The share of outcomes that the interval is to hold, in (0, 1).
  var coverage: Double { get }
  /// Returns the score of rows that were checked: at least one, equal counts, finite ends, no row
  /// without weight.
  func score(_ rows: IntervalRows) -> MetricScore
}

extension IntervalMetric {
  /// Returns the score, or why these predictions and this truth do not go together.
  public func score(_ prediction: Prediction, against truth: Truth) -> MetricScore {
    do throws(Undefined) {
      return score(try IntervalRows(prediction, truth, coverage: coverage, card: card))
    } catch {
      return .undefined(error.reason)
    }
  }
}

/// Central intervals and true numbers of the same rows: at least one, all finite, each with a
/// weight > 0.
public struct IntervalRows: Sendable, Hashable {
  /// The lower ends: the quantiles at (1 - coverage) / 2.
  public let lower: [Double]
  /// The upper ends, none below its lower one: the quantiles at (1 + coverage) / 2.
  public let upper: [Double]
  /// What happened.
  public let targets: [Double]
  /// How much each row counts.
  public let weights: RowWeights

  init(
    _ prediction: Prediction, _ truth: Truth, coverage: Double, card: MetricCard
  ) throws(Undefined) {
    let levels = CentralInterval.levels(coverage: coverage)
    let rows = try QuantileRows(prediction, truth, levels: levels, card: card)
    lower = rows.quantiles[0]
    upper = rows.quantiles[1]
    targets = rows.targets
    weights = rows.weights
  }

  /// The share of rows whose target lies in the interval, ends included.
  public var covered: Double {
    weights.mean(
      of: targets.indices.map { lower[$0] <= targets[$0] && targets[$0] <= upper[$0] ? 1 : 0 })
  }

  /// Returns the weighted mean of a function of the two ends and the target.
  public func mean(
    _ value: (_ lower: Double, _ upper: Double, _ target: Double) -> Double
  ) -> Double {
    weights.mean(of: targets.indices.map { value(lower[$0], upper[$0], targets[$0]) })
  }
}
