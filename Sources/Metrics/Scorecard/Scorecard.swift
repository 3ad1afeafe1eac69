public import Predictions

/// Every metric of one set of predictions, with bootstrap intervals.
public struct Scorecard: Sendable, Hashable {
  /// One metric.
  public struct Row: Sendable, Hashable {
    /// The metric, with its parameters in its name.
    public var card: MetricCard
    /// The score, or why there is none.
    public var score: MetricScore
    /// The ends of the interval, or `nil` where the metric is undefined in most resamples.
    public var interval: ClosedRange<Double>?
    /// What a reader of the score should know.
    public var notes: [String]
  }

  /// How intervals are made.
  public struct Resampling: Sendable, Hashable {
    /// How many times rows are drawn; 0 for no intervals.
    public var replicates: Int
    /// The share of resamples within the interval.
    public var level: Double
    /// The same seed gives the same intervals.
    public var seed: UInt64

    /// Creates a resampling.
    public init(replicates: Int, level: Double = 0.95, seed: UInt64) {
      self.replicates = replicates
      self.level = level
      self.seed = seed
    }

    /// Returns a resampling whose work is bounded in rows: 1,000 replicates for up to 2,000 rows,
    /// fewer for more, at least 100.
    public static func budgeted(rows: Int, seed: UInt64) -> Resampling {
      Resampling(replicates: min(max(2_000_000 / max(rows, 1), 100), 1000), seed: seed)
    }
  }

  /// One row a metric, in the order given.
  public let rows: [Row]

  /// Scores predictions by metrics.
  ///
  /// Intervals are percentiles over resampled rows (Efron 1979). A resample is a set of weights:
  /// drawing a row three times is giving it three times its weight.
  public init(
    of prediction: Prediction, against truth: Truth, by metrics: [any Metric],
    resampling: Resampling
  ) {
    let draws = RowDraws(rows: truth.targets.count, resampling: resampling)
    rows = metrics.map { metric in
      let score = metric.score(prediction, against: truth)
      return Row(
        card: metric.card, score: score,
        interval: score.value == nil
          ? nil : draws.interval(of: truth) { metric.score(prediction, against: $0).value },
        notes: metric.notes(on: prediction, against: truth))
    }
  }
}
