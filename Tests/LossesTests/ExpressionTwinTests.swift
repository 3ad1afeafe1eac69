import Losses
import Predictions
import Testing

/// Expressions against compiled losses: the same numbers, and the same traits where they are found.
@Suite struct `Expressions and their compiled twins` {
  /// A loss as text, the catalogue's, and the targets at which they are compared.
  struct Twin: CustomTestStringConvertible {
    var definition: String
    var compiled: String
    var targets: [Double] = [-30, -2.5, 0, 0.3, 1, 7.5]

    var testDescription: String { compiled }
  }

  static let twins = [
    Twin(definition: "(y - f)^2 / 2", compiled: "squared_error"),
    Twin(
      definition: "if(abs(r) <= d, r^2 / 2, d * (abs(r) - d / 2)); d = 1.345",
      compiled: "huber(delta=1.345)"),
    Twin(definition: "a^2 * log(cosh((y - f) / a)); a = 1.2", compiled: "log_cosh(scale=1.2)"),
    Twin(
      definition: "d^2 * (sqrt(1 + (r / d)**2) - 1); d = 2", compiled: "pseudo_huber(delta=2)"),
    Twin(
      definition: "y * softplus(-f) + (1 - y) * softplus(f); link = logit", compiled: "log_loss",
      targets: [0, 0.3, 1]),
    Twin(definition: "exp(f) - y * f; link = log", compiled: "poisson", targets: [0, 0.3, 1, 7.5]),
    Twin(
      definition:
        "exp((2 - q) * f) / (2 - q) - y * exp((1 - q) * f) / (1 - q); q = 1.5; link = log",
      compiled: "tweedie(power=1.5)", targets: [0, 0.3, 1, 7.5]),
    Twin(
      definition: "max(q * (y - f), (q - 1) * (y - f)); q = 0.9", compiled: "pinball(quantile=0.9)"),
    Twin(definition: "c^2 / 2 * log(1 + (r / c)^2); c = 2.4", compiled: "cauchy(c=2.4)"),
    Twin(
      definition: "exp(-m); link = half_logit; domain = classes", compiled: "exponential",
      targets: [0, 1]),
    Twin(definition: "abs(y - f)", compiled: "absolute_error"),
    Twin(definition: "max(0, 1 - m)", compiled: "hinge", targets: [0, 1]),
  ]

  @Test(arguments: twins)
  func `value, slope and curvature are those of the twin`(_ twin: Twin) throws {
    let mine = try LossCatalogue.loss(LossReference(name: "mine", definition: twin.definition))
    let other = try LossCatalogue.loss(LossReference(parsing: twin.compiled))
    for target in twin.targets {
      #expect(mine.accepts(target))
      let scores = stride(from: -9.03, to: 9.1, by: 0.37).map { $0 } + [target]
      let targets = [Double](repeating: target, count: scores.count)
      expectEqual(
        mine.values(scores: scores, targets: targets),
        other.values(scores: scores, targets: targets), "value at y = \(target)")
      expectEqual(
        mine.slopes(scores: scores, targets: targets),
        other.slopes(scores: scores, targets: targets), "slope at y = \(target)")
      expectEqual(
        mine.curvatures(scores: scores, targets: targets),
        other.curvatures(scores: scores, targets: targets), "curvature at y = \(target)")
    }
  }

  /// 1e-12 relative; absolute where terms of order 1 to 100 were subtracted from each other.
  private func expectEqual(_ found: [Double], _ wanted: [Double], _ what: String) {
    for (a, b) in zip(found, wanted) where abs(a - b) > 1e-12 * max(abs(a), abs(b), 1e-2) {
      Issue.record("\(what): \(a) instead of \(b)")
    }
  }

  @Test(arguments: twins)
  func `traits found by sampling are those that the twin claims`(_ twin: Twin) throws {
    let mine = try LossCatalogue.loss(LossReference(name: "mine", definition: twin.definition))
    let other = try LossCatalogue.loss(LossReference(parsing: twin.compiled))
    let (found, claimed) = (mine.traits, other.traits)
    #expect(found.isConvex == claimed.isConvex)
    #expect(found.isSmooth == claimed.isSmooth)
    #expect(found.isRedescending == claimed.isRedescending)
    #expect(found.targetFreedom == claimed.targetFreedom)
    #expect(found.isStrictlyProper == claimed.isStrictlyProper)
    #expect(found.isClassificationCalibrated == claimed.isClassificationCalibrated)
    #expect((found.slopeBound == nil) == (claimed.slopeBound == nil))
    if let a = found.slopeBound, let b = claimed.slopeBound { #expect(abs(a - b) <= 1e-6 * b) }
    #expect(found.kinks.count == claimed.kinks.count)
    for (a, b) in zip(found.kinks, claimed.kinks) { #expect(abs(a - b) <= 1e-6) }
  }

  @Test(arguments: twins)
  func `it estimates what the twin estimates`(_ twin: Twin) throws {
    let mine = try LossCatalogue.loss(LossReference(name: "mine", definition: twin.definition))
    let other = try LossCatalogue.loss(LossReference(parsing: twin.compiled))
    if case .quantile(let a) = mine.functional, case .quantile(let b) = other.functional {
      #expect(abs(a - b) < 1e-12)
    } else {
      #expect(mine.functional == other.functional)
    }
  }

  @Test(arguments: twins)
  func `the best constant is the twin's`(_ twin: Twin) throws {
    let mine = try LossCatalogue.loss(LossReference(name: "mine", definition: twin.definition))
    let other = try LossCatalogue.loss(LossReference(parsing: twin.compiled))
    let targets = (0..<60).map { twin.targets[($0 * $0 + $0 / 7) % twin.targets.count] }
    let weights = (0..<60).map { 0.5 + Double($0 % 5) }
    let found = mine.bestConstant(targets: targets, weights: weights, classes: 2)
    let wanted = other.bestConstant(targets: targets, weights: weights, classes: 2)
    func cost(_ constant: [Double]) -> Double {
      other.cost(constant, targets: targets, weights: weights)
    }
    #expect(cost(found) <= cost(wanted) + 1e-9 * abs(cost(wanted)))
  }

  @Test(arguments: twins.prefix(4) + twins[7...8])
  func `rescaling trains the loss that was written`(_ twin: Twin) throws {
    let mine = try LossCatalogue.loss(LossReference(name: "mine", definition: twin.definition))
    let factor = 0.0375
    let rescaled = mine.rescaled(by: factor)
    let scores = [-40.0, -3, -0.2, 0.1, 1, 5, 90]
    let targets = [1.0, 2, 0.5, 0, 3, -4, 2]
    let original = mine.slopes(scores: scores, targets: targets)
    let scaled = rescaled.slopes(
      scores: scores.map { $0 * factor }, targets: targets.map { $0 * factor })
    let ratio = scaled[0] / original[0]
    #expect(ratio > 0)
    for (a, b) in zip(original, scaled) { #expect(abs(a * ratio - b) <= 1e-12 * abs(b)) }
  }
}
