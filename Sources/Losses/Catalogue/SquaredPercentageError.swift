package import Predictions

/// Half the squared residual as a share of the target: r^2 / (2 max(|y|, floor)^2)
/// (Gneiting 2011).
package struct SquaredPercentageError: ScoreLoss {
  package static let card = LossCard(
    name: "squared_percentage_error", aliases: ["mspe", "mean_squared_percentage_error"],
    summary: "The squared residual as a share of the target; predicts far too low by design.",
    formula: "r^2 / (2 max(|y|, floor)^2)", tasks: [.regression, .count],
    whenToUse: "Models are judged by squared percentage errors, and by nothing else.",
    domain: "any number", parameters: [ResidualFloor.parameter], reference: "Gneiting 2011")

  package static let presets = [
    SquaredPercentageError(floor: 1), SquaredPercentageError(floor: 0.05),
    SquaredPercentageError(floor: 20),
  ]

  package static let examples = [
    LossExample(SquaredPercentageError(floor: 1), score: 3, target: 4, value: 0.03125),
    LossExample(SquaredPercentageError(floor: 1), score: 3, target: -0.5, value: 6.125),
    LossExample(SquaredPercentageError(floor: 0.25), score: 3, target: -0.5, value: 24.5),
  ]

  package static func configured(for evidence: ParameterEvidence) -> SquaredPercentageError {
    SquaredPercentageError(floor: ResidualFloor.floor(for: evidence))
  }

  /// The smallest |y| that is divided by, in units of the target.
  package let floor: Double

  /// Creates the loss with a positive floor.
  package init(floor: Double) {
    precondition(LossParameter.scales.contains(floor))
    self.floor = floor
  }

  package init(parameters: [String: Double]) throws(LossError) {
    floor = try SquaredPercentageError.card.value(of: "floor", in: parameters)
  }

  package var parameters: [String: Double] { ["floor": floor] }
  package var link: Link { .identity }
  package var functional: Functional { .other("E[1 / Y] / E[1 / Y^2]") }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, curvatureBound: 1 / floor / floor, isMajorised: true)
  }

  package var calls: [Framework: FrameworkCall] {
    let weight = "1 / np.maximum(np.abs(y), \(floor)) ** 2"
    return CustomObjective(
      lines: ["r = f - y", "h = \(weight)", "g = r * h"],
      torch: "((f - y) / torch.clip(torch.abs(y), min=\(floor))) ** 2 / 2",
      keras: "((f - y) / keras.ops.maximum(keras.ops.abs(y), \(floor))) ** 2 / 2"
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn(
          "HistGradientBoostingRegressor(loss=\"squared_error\")  # sample_weight=\(weight)",
          since: "1.0", trap: "Without the weights in fit it is the plain squared error.")
      ])
  }

  /// The residual over what it is divided by.
  private func share(_ f: Double, _ y: Double) -> Double {
    (f - y).clampedToFinite / max(abs(y), floor)
  }

  package func value(score f: Double, target y: Double) -> Double {
    0.5 * share(f, y) * share(f, y)
  }
  package func slope(score f: Double, target y: Double) -> Double {
    share(f, y) / max(abs(y), floor)
  }
  package func curvature(score f: Double, target y: Double) -> Double {
    let size = max(abs(y), floor)
    return 1 / size / size
  }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let least = targets.reduce(.infinity) { min($0, max(abs($1), floor)) }
    let shares = targets.indices.map { row in
      let share = least / max(abs(targets[row]), floor)
      return share * share * (weights?[row] ?? 1)
    }
    return [weightedMean(targets, shares)]
  }
}
