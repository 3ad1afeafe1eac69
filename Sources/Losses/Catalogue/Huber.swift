package import Predictions

/// Squared near 0, linear beyond delta (Huber 1964).
package struct Huber: ResidualLoss {
  package static let card = LossCard(
    name: "huber", aliases: ["huber_loss", "smooth_l1"],
    summary: "Squares small residuals and charges large ones linearly.",
    formula: "r^2 / 2 if |r| <= delta, else delta (|r| - delta / 2)",
    tasks: [.regression, .count, .proportion],
    whenToUse: "A centre is wanted, the noise is symmetric, and some rows lie far out.",
    domain: "any number",
    parameters: [.threshold("delta", multiple: 1.345, at90: 0.9818, at85: 0.7317)],
    reference: "Huber 1964", isDefaultCandidate: true)

  package static let presets = [Huber(delta: 1.345), Huber(delta: 0.25), Huber(delta: 20)]

  package static let examples = [
    LossExample(Huber(delta: 1), score: 3.5, target: 3, value: 0.125),
    LossExample(Huber(delta: 1), score: 5, target: 1, value: 3.5),
    LossExample(Huber(delta: 2), score: -9.5, target: -2, value: 13),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Huber {
    Huber(delta: card.multiple(of: evidence.residualScale, for: "delta"))
  }

  /// The residual at which the loss turns linear, in units of the target.
  package let delta: Double

  /// Creates the loss with a positive threshold.
  package init(delta: Double) {
    precondition(LossParameter.scales.contains(delta))
    self.delta = delta
  }

  package init(parameters: [String: Double]) throws(LossError) {
    delta = try Huber.card.value(of: "delta", in: parameters)
  }

  package var parameters: [String: Double] { ["delta": delta] }
  package var functional: Functional { .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: delta, curvatureBound: 1, isMajorised: true,
      targetFreedom: .location, kinks: [-delta, delta])
  }

  // Traps: alpha is a quantile of |r| in GradientBoostingRegressor, but the threshold itself in
  // LightGBM; HuberRegressor multiplies its epsilon by a scale that it estimates.
  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "r = f - y", "g = np.clip(r, -\(delta), \(delta))",
        "h = \(delta) / np.maximum(np.abs(r), \(delta))",
      ]
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn(
          "SGDRegressor(loss=\"huber\", epsilon=\(delta))",
          trap: "HuberRegressor's epsilon is a multiple of the scale instead."),
        .lightgbm: .builtIn(
          "objective=\"huber\", alpha=\(delta)", since: "2.1",
          trap: "alpha is a threshold in units of the target, not a share of the rows."),
        .catboost: .builtIn(
          "loss_function=\"Huber:delta=\(delta)\"",
          trap: "delta is in units of the target and has to be given."),
        .pytorch: .builtIn(
          "torch.nn.HuberLoss(delta=\(delta))", since: "1.9",
          trap: "SmoothL1Loss(beta=delta) is this loss divided by delta."),
        .keras: .builtIn(
          "keras.losses.Huber(delta=\(delta))",
          trap: "delta is 1 unless it is given, in units of the target."),
      ])
  }

  package func value(residual r: Double) -> Double {
    let inner = min(abs(r), delta)
    return 0.5 * inner * inner + delta * (abs(r) - inner)
  }
  package func slope(residual r: Double) -> Double { min(larger(r, -delta), delta) }
  package func curvature(residual r: Double) -> Double { abs(r) <= delta ? 1 : 0 }
  package func surrogateCurvature(residual r: Double) -> Double { delta / larger(abs(r), delta) }
}
