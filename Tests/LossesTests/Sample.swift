import Losses
import Predictions
import Statistics

/// Random weighted targets that a loss accepts.
struct Sample {
  var targets: [Double] = []
  var weights: [Double] = []

  /// Draws skewed numbers with a few outliers, or classes, as the loss wants them.
  init(for loss: any Loss, rows: Int, seed: UInt64) {
    var source = RandomSource(seed: seed)
    for _ in 0..<rows {
      targets.append(Sample.target(for: loss, &source))
      weights.append(0.2 + source.uniform())
    }
  }

  private static func target(for loss: any Loss, _ source: inout RandomSource) -> Double {
    if loss.hasManyScores { return Double(source.integer(below: 3)) }
    if loss.card.tasks.contains(.binary) { return source.uniform() < 0.3 ? 1 : 0 }
    let number = source.gaussian() * (source.uniform() < 0.1 ? 8 : 1)
    return loss.accepts(-1) ? number + 0.5 : abs(number) + 0.01
  }

  /// The weighted mean.
  var mean: Double {
    zip(targets, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }

  /// Whether the weight at or below the value reaches the level, and that below it does not
  /// exceed it.
  func isQuantile(_ value: Double, level: Double) -> Bool {
    let shares = self.shares(value)
    return shares.below <= level + 1e-9 && shares.atMost >= level - 1e-9
  }

  /// Whether the share of weight around the value lies in a range.
  func isQuantile(_ value: Double, within range: ClosedRange<Double>) -> Bool {
    let shares = self.shares(value)
    return shares.atMost >= range.lowerBound && shares.below <= range.upperBound
  }

  private func shares(_ value: Double) -> (below: Double, atMost: Double) {
    let total = weights.reduce(0, +)
    let rows = zip(targets, weights)
    return (
      rows.filter { $0.0 < value }.reduce(0) { $0 + $1.1 } / total,
      rows.filter { $0.0 <= value }.reduce(0) { $0 + $1.1 } / total
    )
  }
}

extension Loss {
  /// The number of classes of the samples, 0 for numbers.
  var sampleClasses: Int {
    hasManyScores ? 3 : card.tasks.contains(.binary) ? 2 : 0
  }
}
