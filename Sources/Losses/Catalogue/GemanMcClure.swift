package import Predictions

/// A loss that levels off: (r^2 / 2) / (1 + (r / c)^2) (Geman and McClure 1985).
package struct GemanMcClure: ResidualLoss {
  package static let card = LossCard(
    name: "geman_mcclure", aliases: ["geman"],
    summary: "Levels off at c^2 / 2; far outliers lose their pull quickly.",
    formula: "(r^2 / 2) / (1 + (r / c)^2)",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Gross errors are many or all on one side, and a good start is at hand.",
    domain: "any number",
    parameters: [.threshold("c", multiple: 3.7874, at90: 2.8937, at85: 2.4161)],
    reference: "Geman and McClure 1985")

  package static let presets = [GemanMcClure(c: 3.7874), GemanMcClure(c: 1.5), GemanMcClure(c: 20)]

  package static let examples = [
    LossExample(GemanMcClure(c: 1), score: 1, target: 0, value: 0.25),
    LossExample(GemanMcClure(c: 2), score: -6, target: 0, value: 1.8),
    LossExample(GemanMcClure(c: 1), score: 4, target: 1, value: 0.45),
  ]

  package static func configured(for evidence: ParameterEvidence) -> GemanMcClure {
    GemanMcClure(c: card.multiple(of: evidence.residualScale, for: "c"))
  }

  /// The residual at which half of the largest loss is reached, in units of the target.
  package let c: Double

  /// Creates the loss with a positive scale.
  package init(c: Double) {
    precondition(LossParameter.scales.contains(c))
    self.c = c
  }

  package init(parameters: [String: Double]) throws(LossError) {
    c = try GemanMcClure.card.value(of: "c", in: parameters)
  }

  package var parameters: [String: Double] { ["c": c] }
  package var functional: Functional { .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: c * 9 / (16 * 3.0.squareRoot()),
      curvatureBound: 1,
      isRedescending: true, isMajorised: true, targetFreedom: .location)
  }

  package var calls: [Framework: FrameworkCall] {
    let loss = "((f - y) ** 2 / 2) / (1 + ((f - y) / \(c)) ** 2)"
    return CustomObjective(
      lines: ["r = f - y", "h = 1 / (1 + (r / \(c)) ** 2) ** 2", "g = r * h"],
      torch: loss, keras: loss
    ).calls(link: link, builtIn: [:])
  }

  package func value(residual r: Double) -> Double {
    if abs(r) < c { return 0.5 * r * r * root(r) }
    return 0.5 * c * c / (1 + (c / r) * (c / r))
  }
  package func slope(residual r: Double) -> Double { r * surrogateCurvature(residual: r) }
  // (1 - 3 u^2) / (1 + u^2)^3 with u = r / c, in which infinities would meet.
  package func curvature(residual r: Double) -> Double {
    surrogateCurvature(residual: r) * (4 * root(r) - 3)
  }
  package func surrogateCurvature(residual r: Double) -> Double { root(r) * root(r) }

  /// The square root of the weight.
  private func root(_ r: Double) -> Double { 1 / (1 + (r / c) * (r / c)) }
}
