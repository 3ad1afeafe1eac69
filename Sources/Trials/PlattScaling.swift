internal import Foundation
internal import Metrics
internal import Predictions

/// Logistic recalibration of margins: p = sigmoid(a m + b) (Platt 1999).
///
/// Fitted by Newton steps with halving on targets drawn in from 0 and 1 as Platt does, which keeps
/// the fit finite when the margins separate the classes (Lin, Lin and Weng 2007).
struct PlattScaling: Sendable, Hashable {
  /// Slope and intercept.
  private(set) var a: Double
  private(set) var b: Double

  /// p = sigmoid(m).
  static let identity = PlattScaling(a: 1, b: 0)

  private init(a: Double, b: Double) {
    self.a = a
    self.b = b
  }

  /// Fits the map on rows with both classes; `nil` when there are not or the fit would turn the
  /// order of the rows round.
  init?(margins: [Double], truth: Truth) {
    let positives = truth.targets.count { $0 == 1 }
    let negatives = truth.targets.count - positives
    guard positives > 0, negatives > 0 else { return nil }
    let high = (Double(positives) + 1) / (Double(positives) + 2)
    let low = 1 / (Double(negatives) + 2)
    let spread = WeightedMean.of(margins.map(abs), nil)
    let scale = spread > 0 && spread.isFinite ? 1 / spread : 1
    var fit = PlattFit(
      margins: margins.map { $0 * scale }, targets: truth.targets.map { $0 == 1 ? high : low },
      weights: truth.weights)
    fit.run()
    guard fit.a > 0, fit.b.isFinite else { return nil }
    self.init(a: fit.a * scale, b: fit.b)
  }

  /// Returns the probability of class 1.
  func probability(_ margin: Double) -> Double { Link.sigmoid(a * margin + b) }
}

/// The fit of ``PlattScaling`` on margins of mean size 1.
private struct PlattFit {
  let margins: [Double]
  let targets: [Double]
  let weights: [Double]?
  var a = 1.0
  var b = 0.0

  init(margins: [Double], targets: [Double], weights: [Double]?) {
    self.margins = margins
    self.targets = targets
    self.weights = weights
  }

  mutating func run() {
    var current = cost(a, b)
    for _ in 0..<30 {
      let next = descend(from: current)
      if current - next < 1e-10 * (1 + current) { return }
      current = next
    }
  }

  /// Takes a Newton step, halved until it lowers the cost; returns the cost after it.
  private mutating func descend(from current: Double) -> Double {
    let step = newtonStep()
    var size = 1.0
    while size > 1e-6 {
      let next = cost(a + size * step.a, b + size * step.b)
      if next < current {
        (a, b) = (a + size * step.a, b + size * step.b)
        return next
      }
      size /= 2
    }
    return current
  }

  private func cost(_ a: Double, _ b: Double) -> Double {
    let losses = zip(margins, targets).map { margin, target in
      let f = a * margin + b
      return max(f, 0) - target * f + Foundation.log1p(Foundation.exp(-abs(f)))
    }
    return WeightedMean.of(losses, weights)
  }

  private func newtonStep() -> (a: Double, b: Double) {
    // A small ridge keeps the two equations solvable when all margins are equal.
    var (haa, hab, hbb) = (1e-10, 0.0, 1e-10)
    var (ga, gb) = (0.0, 0.0)
    for (row, margin) in margins.enumerated() {
      let p = Link.sigmoid(a * margin + b)
      let weight = weights?[row] ?? 1
      let slope = weight * (p - targets[row])
      let curvature = weight * p * (1 - p)
      ga += slope * margin
      gb += slope
      haa += curvature * margin * margin
      hab += curvature * margin
      hbb += curvature
    }
    let determinant = haa * hbb - hab * hab
    guard determinant > 0 else { return (0, 0) }
    return (-(hbb * ga - hab * gb) / determinant, -(haa * gb - hab * ga) / determinant)
  }
}
