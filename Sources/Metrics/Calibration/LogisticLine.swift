internal import Foundation
internal import Predictions

/// Logistic regression on one variable by Newton's method.
enum LogisticLine {
  /// Rows of one x: their weight, and the weight of the events among them.
  struct Point {
    let x: Double
    let weight: Double
    let events: Double
  }

  /// Returns the likeliest line for points that overlap.
  static func fit(_ points: [Point]) throws(Undefined) -> (slope: Double, intercept: Double) {
    // About the mean and in units of the spread, so that the two equations are well conditioned.
    let mean = points.reduce(0) { $0 + $1.weight * $1.x }
    let variance = points.reduce(0) { $0 + $1.weight * ($1.x - mean) * ($1.x - mean) }
    let spread = variance.squareRoot()
    guard spread > 0 else { throw Undefined("the probabilities do not vary") }
    let scaled = points.map {
      Point(x: ($0.x - mean) / spread, weight: $0.weight, events: $0.events)
    }
    var line = (slope: 0.0, intercept: 0.0)
    for _ in 0..<200 {
      let step = newtonStep(scaled, line)
      let next = shortened(step, from: line, scaled)
      let change = abs(next.slope - line.slope) + abs(next.intercept - line.intercept)
      line = next
      if change <= 1e-14 * (1 + abs(line.slope) + abs(line.intercept)) { break }
    }
    return (line.slope / spread, line.intercept - line.slope * mean / spread)
  }

  /// Returns what added to every x makes the expected events equal to those that happened.
  static func shift(_ points: [Point]) throws(Undefined) -> Double {
    let events = points.reduce(0) { $0 + $1.events }
    let excess = { (shift: Double) in
      points.reduce(0) { $0 + $1.weight * Link.sigmoid($1.x + shift) } - events
    }
    let farthest = points.reduce(0) { max($0, abs($1.x)) } + 800
    var (low, high) = (-farthest, farthest)
    // Rising in the shift, so that halving always ends at the root.
    for _ in 0..<200 where high - low > 1e-15 * max(1, abs(low)) {
      let middle = low + (high - low) / 2
      if excess(middle) < 0 { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }

  private static func cost(_ points: [Point], _ line: (slope: Double, intercept: Double)) -> Double
  {
    points.reduce(0) { sum, point in
      let f = line.intercept + line.slope * point.x
      return sum + point.weight * (max(f, 0) + log1p(exp(-abs(f)))) - point.events * f
    }
  }

  private static func newtonStep(
    _ points: [Point], _ line: (slope: Double, intercept: Double)
  ) -> (slope: Double, intercept: Double) {
    var (gradientSlope, gradientIntercept) = (0.0, 0.0)
    var (xx, x, one) = (0.0, 0.0, 0.0)
    for point in points {
      let p = Link.sigmoid(line.intercept + line.slope * point.x)
      let residual = point.events - point.weight * p
      let curvature = point.weight * p * (1 - p)
      gradientSlope += residual * point.x
      gradientIntercept += residual
      xx += curvature * point.x * point.x
      x += curvature * point.x
      one += curvature
    }
    let determinant = xx * one - x * x
    guard determinant > 0 else { return (0, 0) }
    return (
      (one * gradientSlope - x * gradientIntercept) / determinant,
      (xx * gradientIntercept - x * gradientSlope) / determinant
    )
  }

  /// Halves a step while it raises the cost by more than rounding.
  private static func shortened(
    _ step: (slope: Double, intercept: Double), from line: (slope: Double, intercept: Double),
    _ points: [Point]
  ) -> (slope: Double, intercept: Double) {
    let start = cost(points, line)
    var size = 1.0
    while size > 1e-10 {
      let next = (line.slope + size * step.slope, line.intercept + size * step.intercept)
      if cost(points, next) <= start + 1e-15 * (1 + abs(start)) { return next }
      size /= 2
    }
    return line
  }
}
