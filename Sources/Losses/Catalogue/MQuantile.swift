package import Predictions

/// The Huber loss, weighted by the side of the residual: 1 - q above the target, q below
/// (Breckling and Chambers 1988).
package struct MQuantile: ResidualLoss {
  package static let card = LossCard(
    name: "m_quantile", aliases: ["asymmetric_huber", "expectile_huber"],
    summary: "The Huber loss with unequal sides: an expectile that bears outliers.",
    formula: "w huber(r, delta), w = 1 - q if r > 0, else q, q = level",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Too low costs more (or less) than too high, and some rows lie far out.",
    domain: "any number",
    parameters: [
      ResidualSides.parameter,
      .threshold("delta", multiple: 1.345, at90: 0.9818, at85: 0.7317),
    ],
    reference: "Breckling and Chambers 1988", needsStatedGoal: true)

  package static let presets = [
    MQuantile(level: 0.5, delta: 1.345), MQuantile(level: 0.9, delta: 0.25),
    MQuantile(level: 0.05, delta: 20),
  ]

  package static let examples = [
    LossExample(MQuantile(level: 0.9, delta: 1), score: 1, target: 5, value: 3.15),
    LossExample(MQuantile(level: 0.9, delta: 2), score: 5, target: 4, value: 0.05),
    LossExample(MQuantile(level: 0.25, delta: 2), score: 6, target: 1, value: 6),
  ]

  package static func configured(for evidence: ParameterEvidence) -> MQuantile {
    MQuantile(
      level: ResidualSides.level(for: evidence),
      delta: card.multiple(of: evidence.residualScale, for: "delta"))
  }

  /// The level, at which a half treats both sides alike.
  package let level: Double
  /// The residual at which the loss turns linear, in units of the target.
  package let delta: Double

  /// Creates the loss of a level between 0.001 and 0.999 with a positive threshold.
  package init(level: Double, delta: Double) {
    precondition(ResidualSides.parameter.range.contains(level))
    precondition(LossParameter.scales.contains(delta))
    self.level = level
    self.delta = delta
  }

  package init(parameters: [String: Double]) throws(LossError) {
    level = try MQuantile.card.value(of: "level", in: parameters)
    delta = try MQuantile.card.value(of: "delta", in: parameters)
  }

  package var parameters: [String: Double] { ["level": level, "delta": delta] }
  package var functional: Functional {
    level == 0.5 ? .robustLocation : .other("M-quantile \(level)")
  }
  package var traits: LossTraits {
    let heavier = max(level, 1 - level)
    return LossTraits(
      isConvex: true, isSmooth: true, slopeBound: heavier * delta, curvatureBound: heavier,
      isMajorised: level == 0.5, targetFreedom: .location,
      kinks: level == 0.5 ? [-delta, delta] : [-delta, 0, delta])
  }

  package var calls: [Framework: FrameworkCall] {
    let sides = { (loss: String, condition: String) in
      "\(condition)(f > y, 1 - \(level), \(level)) * \(loss)"
    }
    return CustomObjective(
      lines: [
        "q, d = \(level), \(delta)", "r = f - y", "w = np.where(r > 0, 1 - q, q)",
        "g = w * np.clip(r, -d, d)", "h = w * d / np.maximum(np.abs(r), d)",
      ],
      torch: sides(
        "torch.nn.functional.huber_loss(f, y, delta=\(delta), reduction=\"none\")", "torch.where"),
      keras: sides(
        "(keras.ops.minimum(keras.ops.abs(f - y), \(delta)) ** 2 / 2"
          + " + \(delta) * keras.ops.relu(keras.ops.abs(f - y) - \(delta)))", "keras.ops.where")
    ).calls(link: link, builtIn: [:])
  }

  private var huber: Huber { Huber(delta: delta) }

  package func value(residual r: Double) -> Double {
    ResidualSides.weight(r, level: level) * huber.value(residual: r)
  }
  package func slope(residual r: Double) -> Double {
    ResidualSides.weight(r, level: level) * huber.slope(residual: r)
  }
  package func curvature(residual r: Double) -> Double {
    ResidualSides.weight(r, level: level) * huber.curvature(residual: r)
  }
  package func surrogateCurvature(residual r: Double) -> Double {
    ResidualSides.weight(r, level: level) * huber.surrogateCurvature(residual: r)
  }
}
