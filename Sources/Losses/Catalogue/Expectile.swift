package import Predictions

/// Half the squared residual, weighted by its side: w r^2 / 2 with w = 1 - q above the target and
/// q below (Newey and Powell 1987).
package struct Expectile: ResidualLoss {
  package static let card = LossCard(
    name: "expectile", aliases: ["asymmetric_squared_error", "asymmetric_least_squares"],
    summary: "Squares residuals and charges the two sides differently; estimates an expectile.",
    formula: "(1 - q) r^2 / 2 if r > 0, else q r^2 / 2, q = level",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Too low costs more (or less) than too high, and large errors cost most.",
    domain: "any number", parameters: [ResidualSides.parameter],
    reference: "Newey and Powell 1987", needsStatedGoal: true)

  package static let presets = [
    Expectile(level: 0.5), Expectile(level: 0.9), Expectile(level: 0.05),
  ]

  package static let examples = [
    LossExample(Expectile(level: 0.9), score: 1, target: 5, value: 7.2),
    LossExample(Expectile(level: 0.9), score: 5, target: 1, value: 0.8),
    LossExample(Expectile(level: 0.5), score: -2, target: 4, value: 9),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Expectile {
    Expectile(level: ResidualSides.level(for: evidence))
  }

  /// The level of the expectile.
  package let level: Double

  /// Creates the loss of a level between 0.001 and 0.999.
  package init(level: Double) {
    precondition(ResidualSides.parameter.range.contains(level))
    self.level = level
  }

  package init(parameters: [String: Double]) throws(LossError) {
    level = try Expectile.card.value(of: "level", in: parameters)
  }

  package var parameters: [String: Double] { ["level": level] }
  package var functional: Functional { level == 0.5 ? .mean : .expectile(level) }
  // A parabola of the lighter side lies below the loss on the other one.
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, curvatureBound: max(level, 1 - level),
      isMajorised: level == 0.5, targetFreedom: .location, kinks: level == 0.5 ? [] : [0])
  }

  package var calls: [Framework: FrameworkCall] {
    let loss = { (maximum: String) in
      "\(level) * \(maximum)(y - f) ** 2 / 2 + (1 - \(level)) * \(maximum)(f - y) ** 2 / 2"
    }
    var calls = CustomObjective(
      lines: ["r = f - y", "h = np.where(r > 0, 1 - \(level), \(level))", "g = r * h"],
      torch: loss("torch.relu"), keras: loss("keras.ops.relu")
    ).calls(
      link: link,
      builtIn: [
        .catboost: .builtIn(
          "loss_function=\"Expectile:alpha=\(level)\"", trap: "It is twice this loss.")
      ])
    calls[.xgboost]?.trap =
      "XGBoost 3.3 brings reg:expectileerror, whose margins are not the expectiles themselves."
    return calls
  }

  package func value(residual r: Double) -> Double { 0.5 * curvature(residual: r) * r * r }
  package func slope(residual r: Double) -> Double { curvature(residual: r) * r }
  package func curvature(residual r: Double) -> Double {
    ResidualSides.weight(r, level: level)
  }
  package func surrogateCurvature(residual r: Double) -> Double { curvature(residual: r) }
}
