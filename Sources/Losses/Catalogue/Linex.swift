internal import Foundation
package import Predictions

/// Exponential on one side, linear on the other: (e^(a r) - a r - 1) / a^2 (Varian 1975).
package struct Linex: ElementaryResidualLoss {
  package static let card = LossCard(
    name: "linex", aliases: ["linear_exponential"],
    summary: "Charges errors exponentially on one side and linearly on the other.",
    formula: "(e^(a r) - a r - 1) / a^2, a = asymmetry; r^2 / 2 for a = 0",
    tasks: [.regression, .count],
    whenToUse: "Errors on one side are dangerous and get worse fast, on the other merely dear.",
    domain: "any number",
    parameters: [
      LossParameter(
        "asymmetry", default: 1, range: -1e150...1e150, unit: .inverseTarget,
        rule: "ln(cost of too high / cost of too low) / residual scale, else 1 / residual scale")
    ],
    reference: "Varian 1975; Zellner 1986", needsStatedGoal: true)

  package static let presets = [
    Linex(asymmetry: 1), Linex(asymmetry: -0.5), Linex(asymmetry: 0), Linex(asymmetry: 2),
  ]

  package static let examples = [
    LossExample(Linex(asymmetry: 1), score: 1, target: 0, value: 0.7182818284590452),
    LossExample(Linex(asymmetry: 1), score: -1, target: 1, value: 1.135335283236613),
    LossExample(Linex(asymmetry: -0.5), score: 7, target: 4, value: 2.892520640593719),
    LossExample(Linex(asymmetry: 0), score: 7, target: 4, value: 4.5),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Linex {
    guard let level = evidence.quantileLevel, level > 0, level < 1 else {
      return Linex(asymmetry: card.clip(1 / evidence.residualScale.value, to: "asymmetry"))
    }
    let ratio = log((1 - level) / level) / evidence.residualScale.value
    return Linex(asymmetry: card.clip(ratio, to: "asymmetry"))
  }

  /// Positive where predictions that are too high cost most, in units of 1 / target.
  package let asymmetry: Double

  /// Creates the loss of an asymmetry of either sign.
  package init(asymmetry: Double) {
    precondition(abs(asymmetry) <= 1e150)
    self.asymmetry = asymmetry
  }

  package init(parameters: [String: Double]) throws(LossError) {
    asymmetry = try Linex.card.value(of: "asymmetry", in: parameters)
  }

  package var parameters: [String: Double] { ["asymmetry": asymmetry] }
  package var functional: Functional {
    asymmetry == 0 ? .mean : .other("exponential mean -ln E e^(-\(asymmetry) Y) / \(asymmetry)")
  }
  package var traits: LossTraits {
    let isSquare = asymmetry == 0
    return LossTraits(
      isConvex: true, isSmooth: true, curvatureBound: isSquare ? 1 : nil, isMajorised: isSquare,
      targetFreedom: .location)
  }

  package var calls: [Framework: FrameworkCall] {
    let a = "\(asymmetry)"
    let loss = { (expm1: String) in
      asymmetry == 0
        ? "(f - y) ** 2 / 2" : "(\(expm1)(\(a) * (f - y)) - (\(a)) * (f - y)) / (\(a)) ** 2"
    }
    return CustomObjective(
      lines: [
        "a = \(a)", "r = f - y", "x = np.clip(a * r, -500, 500)",
        "w = np.divide(np.expm1(x), x, out=np.ones_like(x), where=x != 0)", "g = r * w",
        "h = np.maximum(np.exp(x), w)",
      ], torch: loss("torch.expm1"), keras: loss("keras.ops.expm1")
    ).calls(link: link, builtIn: [:])
  }

  package func value(residual r: Double) -> Double {
    let x = exponent(r)
    if abs(x) < 1e-3 { return r * r * (0.5 + x * (1 / 6.0 + x * (1 / 24.0 + x / 120))) }
    return r * (r * ((expm1(x) - x) / x / x))
  }
  package func curvature(residual r: Double) -> Double { exp(exponent(r)) }
  /// The true curvature where that rises towards the residual, the secant slope / r where it
  /// falls: steps then never pass the minimum of a row.
  package func surrogateCurvature(residual r: Double, values: ElementaryValues) -> Double {
    max(min(values.second, .greatestFiniteMagnitude), secant(r, values))
  }

  package static let functions: [ElementaryFunction] = [.expm1, .exp]
  package func argument(
    ofFunction index: Int, residual r: Double, values: ElementaryValues
  ) -> Double { exponent(r) }
  package func slope(residual r: Double, values: ElementaryValues) -> Double {
    r * secant(r, values)
  }

  /// a r, finite.
  private func exponent(_ r: Double) -> Double { min(max(asymmetry * r, -1e300), 1e300) }

  /// slope / r.
  private func secant(_ r: Double, _ values: ElementaryValues) -> Double {
    let x = exponent(r)
    return x == 0 ? 1 : values.first / x
  }

  /// -ln(mean of e^(-a y)) / a, from the target at which that is largest.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let used = zip(targets, weights ?? targets.map { _ in 1 }).filter { $0.1 > 0 }.map(\.0)
    guard asymmetry != 0, let origin = asymmetry > 0 ? used.min() : used.max() else {
      return [weightedMean(targets, weights)]
    }
    let powers = targets.map { expm1(min(-exponent($0 - origin), 0)) }
    return [(origin - log1p(weightedMean(powers, weights)) / asymmetry).clampedToFinite]
  }
}
