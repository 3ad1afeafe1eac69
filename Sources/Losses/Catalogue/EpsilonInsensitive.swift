internal import Foundation
package import Predictions

/// The loss of support vector regression: max(0, |r| - epsilon) (Vapnik 1995).
package struct EpsilonInsensitive: ResidualLoss {
  package static let card = LossCard(
    name: "epsilon_insensitive", aliases: ["svr", "l1_svr"],
    summary: "The absolute residual beyond a tube in which errors are free.",
    formula: "max(0, |r| - epsilon)", tasks: [.regression, .count, .proportion],
    whenToUse: "Errors below a tolerance do not matter, and larger ones matter in proportion.",
    domain: "any number", parameters: [ResidualTube.parameter],
    reference: "Vapnik 1995; Cherkassky and Ma 2004")

  package static let presets = [
    EpsilonInsensitive(epsilon: 0.1), EpsilonInsensitive(epsilon: 0),
    EpsilonInsensitive(epsilon: 1.5),
  ]

  package static let examples = [
    LossExample(EpsilonInsensitive(epsilon: 0.5), score: 3, target: 1, value: 1.5),
    LossExample(EpsilonInsensitive(epsilon: 0.5), score: -4, target: -3.75, value: 0),
    LossExample(EpsilonInsensitive(epsilon: 2), score: -7, target: 1, value: 6),
  ]

  package static func configured(for evidence: ParameterEvidence) -> EpsilonInsensitive {
    EpsilonInsensitive(epsilon: ResidualTube.halfWidth(for: evidence))
  }

  /// The residual up to which nothing is charged, in units of the target.
  package let epsilon: Double

  /// Creates the loss with a tube of half-width 0 or more.
  package init(epsilon: Double) {
    precondition(ResidualTube.parameter.range.contains(epsilon))
    self.epsilon = epsilon
  }

  package init(parameters: [String: Double]) throws(LossError) {
    epsilon = try EpsilonInsensitive.card.value(of: "epsilon", in: parameters)
  }

  package var parameters: [String: Double] { ["epsilon": epsilon] }
  package var functional: Functional { epsilon == 0 ? .median : .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: false, slopeBound: 1, targetFreedom: .location,
      kinks: epsilon == 0 ? [0] : [-epsilon, epsilon])
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "r = f - y", "s = max(np.mean(np.sqrt(np.abs(r))) ** 2, 1e-30)",
        "a = s / np.hypot(s, r - \(epsilon)) / 2", "b = s / np.hypot(s, r + \(epsilon)) / 2",
        "g = (r - \(epsilon)) * a + (r + \(epsilon)) * b", "h = a + b",
      ],
      torch: "torch.relu(torch.abs(f - y) - \(epsilon))",
      keras: "keras.ops.relu(keras.ops.abs(f - y) - \(epsilon))"
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn(
          "SGDRegressor(loss=\"epsilon_insensitive\", epsilon=\(epsilon))",
          trap: "epsilon is in units of the target and does not follow when the target is scaled.")
      ])
  }

  package func value(residual r: Double) -> Double { max(0, abs(r) - epsilon) }
  package func slope(residual r: Double) -> Double { r > epsilon ? 1 : r < -epsilon ? -1 : 0 }
  package func curvature(residual r: Double) -> Double { 0 }

  /// Gives the mean of absolute_error's pairs at r - epsilon and r + epsilon, because the loss is
  /// the mean of both absolute values, less epsilon.
  package func newtonPair(residual r: Double, smoothing: Double) -> NewtonPair {
    let above = AbsoluteError().newtonPair(residual: r - epsilon, smoothing: smoothing)
    let below = AbsoluteError().newtonPair(residual: r + epsilon, smoothing: smoothing)
    return NewtonPair(
      slope: 0.5 * above.slope + 0.5 * below.slope,
      curvature: 0.5 * above.curvature + 0.5 * below.curvature)
  }

  package func smoothing(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double {
    meanRootResidual(scores: scores, targets: targets, weights: weights)
  }

  /// The median of both edges of all tubes.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let edges = targets.map { $0 - epsilon } + targets.map { $0 + epsilon }
    return [weightedQuantile(edges, weights.map { $0 + $0 }, level: 0.5)]
  }
}
