import Foundation
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
    let draw = Sample.draw(for: loss)
    for _ in 0..<rows {
      targets.append(draw(&source))
      weights.append(0.2 + source.uniform())
    }
  }

  private static func draw(for loss: any Loss) -> (inout RandomSource) -> Double {
    let classes = loss.sampleClasses
    switch loss.shape {
    case .twoClasses: return { $0.uniform() < 0.3 ? 1 : 0 }
    case .rank, .classes, .orderedClasses: return { Double($0.integer(below: classes)) }
    case .number, .law, .quantiles: break
    }
    switch TargetRange(of: loss) {
    case .real: return { number(&$0) + 0.5 }
    case .aboveMinusOne: return { abs(number(&$0)) - 0.7 }
    case .nonnegative: return { abs(number(&$0)) + 0.01 }
    case .counts: return { $0.uniform() < 0.4 ? 0 : (abs(number(&$0)) * 3).rounded() }
    case .unitInterval: return { Link.sigmoid($0.gaussian()) }
    }
  }

  private static func number(_ source: inout RandomSource) -> Double {
    source.gaussian() * (source.uniform() < 0.1 ? 8 : 1)
  }

  /// The same law with each target once, and its total weight.
  var distinct: (targets: [Double], weights: [Double]) {
    let totals = Dictionary(zip(targets, weights), uniquingKeysWith: +).sorted { $0.key < $1.key }
    return (totals.map(\.key), totals.map(\.value))
  }

  /// The weighted mean.
  var mean: Double { mean { $0 } }

  /// The weighted mean of a function of the targets.
  func mean(of function: (Double) -> Double) -> Double {
    zip(targets, weights).reduce(0) { $0 + function($1.0) * $1.1 } / weights.reduce(0, +)
  }

  /// Whether the weight at or below the value reaches the level, and that below it does not
  /// exceed it.
  func isQuantile(_ value: Double, level: Double, slack: Double = 0) -> Bool {
    let shares = self.shares(value, slack: slack)
    return shares.below <= level + 1e-9 && shares.atMost >= level - 1e-9
  }

  /// Whether the share of weight around the value lies in a range.
  func isQuantile(_ value: Double, within range: ClosedRange<Double>) -> Bool {
    let shares = self.shares(value)
    return shares.atMost >= range.lowerBound && shares.below <= range.upperBound
  }

  /// Whether the mean excess above the value and that below balance at the level.
  func isExpectile(_ value: Double, level: Double) -> Bool {
    let above = level * mean { max($0 - value, 0) }
    let below = (1 - level) * mean { max(value - $0, 0) }
    return abs(above - below) <= 1e-9 * (above + below)
  }

  private func shares(_ value: Double, slack: Double = 0) -> (below: Double, atMost: Double) {
    // Values that came out of a minimisation are compared up to rounding.
    let slack = max(slack, 1e-9 * (1 + abs(value)))
    let total = weights.reduce(0, +)
    let rows = zip(targets, weights)
    return (
      rows.filter { $0.0 < value - slack }.reduce(0) { $0 + $1.1 } / total,
      rows.filter { $0.0 <= value + slack }.reduce(0) { $0 + $1.1 } / total
    )
  }
}
