package import Predictions

/// Half the squared excess over a tube: max(0, |r| - epsilon)^2 / 2 (Drucker and others 1997).
package struct SquaredEpsilonInsensitive: ResidualLoss {
  package static let card = LossCard(
    name: "squared_epsilon_insensitive", aliases: ["l2_svr"],
    summary: "Half the squared excess over a tube in which errors are free.",
    formula: "max(0, |r| - epsilon)^2 / 2", tasks: [.regression, .count, .proportion],
    whenToUse: "Errors below a tolerance do not matter, and large ones matter most.",
    domain: "any number", parameters: [ResidualTube.parameter],
    reference: "Drucker et al. 1997; Cherkassky and Ma 2004")

  package static let presets = [
    SquaredEpsilonInsensitive(epsilon: 0.1), SquaredEpsilonInsensitive(epsilon: 0),
    SquaredEpsilonInsensitive(epsilon: 1.5),
  ]

  package static let examples = [
    LossExample(SquaredEpsilonInsensitive(epsilon: 0.5), score: 3, target: 1, value: 1.125),
    LossExample(SquaredEpsilonInsensitive(epsilon: 0.5), score: -4, target: -3.75, value: 0),
    LossExample(SquaredEpsilonInsensitive(epsilon: 2), score: -7, target: 1, value: 18),
  ]

  package static func configured(for evidence: ParameterEvidence) -> SquaredEpsilonInsensitive {
    SquaredEpsilonInsensitive(epsilon: ResidualTube.halfWidth(for: evidence))
  }

  /// The residual up to which nothing is charged, in units of the target.
  package let epsilon: Double

  /// Creates the loss with a tube of half-width 0 or more.
  package init(epsilon: Double) {
    precondition(ResidualTube.parameter.range.contains(epsilon))
    self.epsilon = epsilon
  }

  package init(parameters: [String: Double]) throws(LossError) {
    epsilon = try SquaredEpsilonInsensitive.card.value(of: "epsilon", in: parameters)
  }

  package var parameters: [String: Double] { ["epsilon": epsilon] }
  /// For symmetric noise the mean, whatever the tube.
  package var functional: Functional { epsilon == 0 ? .mean : .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, curvatureBound: 1, isMajorised: true,
      targetFreedom: .location, kinks: epsilon == 0 ? [] : [-epsilon, epsilon])
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "r = f - y", "g = np.sign(r) * np.maximum(np.abs(r) - \(epsilon), 0)",
        "h = np.ones_like(g)",
      ],
      torch: "torch.relu(torch.abs(f - y) - \(epsilon)) ** 2 / 2",
      keras: "keras.ops.relu(keras.ops.abs(f - y) - \(epsilon)) ** 2 / 2"
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn(
          "SGDRegressor(loss=\"squared_epsilon_insensitive\", epsilon=\(epsilon))",
          trap: "epsilon is in units of the target, and the loss is twice this one.")
      ])
  }

  package func value(residual r: Double) -> Double {
    let excess = max(0, abs(r) - epsilon)
    return 0.5 * excess * excess
  }
  package func slope(residual r: Double) -> Double {
    r > epsilon ? r - epsilon : r < -epsilon ? r + epsilon : 0
  }
  package func curvature(residual r: Double) -> Double { abs(r) >= epsilon ? 1 : 0 }
  /// slope / r would rise with |r| and not lie above the loss.
  package func surrogateCurvature(residual r: Double) -> Double { 1 }
}
