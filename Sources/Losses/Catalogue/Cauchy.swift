internal import Foundation
package import Predictions

/// The Cauchy (Lorentzian) loss: c^2 / 2 ln(1 + (r / c)^2) (Dennis and Welsch 1978).
package struct Cauchy: ResidualLoss {
  package static let card = LossCard(
    name: "cauchy", aliases: ["lorentzian", "cauchy_loss", "student_t"],
    summary: "Grows only logarithmically, so that gross outliers are all but ignored.",
    formula: "c^2 / 2 ln(1 + (r / c)^2)", tasks: [.regression, .count, .proportion],
    whenToUse: "Some targets are wrong by far, and the noise is symmetric.", domain: "any number",
    parameters: [.threshold("c", multiple: 2.3849, at90: 1.7249, at85: 1.3737)],
    reference: "Dennis and Welsch 1978",
    isDefaultCandidate: true)

  package static let presets = [Cauchy(c: 2.3849), Cauchy(c: 0.25), Cauchy(c: 20)]

  package static let examples = [
    LossExample(Cauchy(c: 1), score: 1, target: 0, value: 0.346573590279973),
    LossExample(Cauchy(c: 2), score: 1, target: 3, value: 1.38629436111989),
    LossExample(Cauchy(c: 1), score: 7, target: 0, value: 1.95601150271407),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Cauchy {
    Cauchy(c: card.multiple(of: evidence.residualScale, for: "c"))
  }

  /// The residual at which the slope is largest, in units of the target.
  package let c: Double

  /// Creates the loss with a positive scale.
  package init(c: Double) {
    precondition(LossParameter.scales.contains(c))
    self.c = c
  }

  package init(parameters: [String: Double]) throws(LossError) {
    c = try Cauchy.card.value(of: "c", in: parameters)
  }

  package var parameters: [String: Double] { ["c": c] }
  package var functional: Functional { .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: c / 2, curvatureBound: 1,
      isRedescending: true, isMajorised: true, targetFreedom: .location)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: ["r = f - y", "h = 1 / (1 + (r / \(c)) ** 2)", "g = r * h"],
      torch: "\(c) ** 2 / 2 * torch.log1p(((f - y) / \(c)) ** 2)",
      keras: "\(c) ** 2 / 2 * keras.ops.log1p(((f - y) / \(c)) ** 2)"
    ).calls(link: link, builtIn: [:])
  }

  package func value(residual r: Double) -> Double {
    let u = abs(r / c)
    // Beyond 1e8 the 1 is lost in rounding, and the square would overflow.
    return u < 1e8 ? 0.5 * c * c * log1p(u * u) : c * c * (log(abs(r)) - log(c))
  }
  package func slope(residual r: Double) -> Double { r * surrogateCurvature(residual: r) }
  package func curvature(residual r: Double) -> Double {
    let weight = surrogateCurvature(residual: r)
    return weight * (2 * weight - 1)
  }
  package func surrogateCurvature(residual r: Double) -> Double { 1 / (1 + (r / c) * (r / c)) }
}
