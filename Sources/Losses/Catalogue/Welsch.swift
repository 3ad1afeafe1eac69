internal import Foundation
package import Predictions

/// An upturned bell: c^2 / 2 (1 - e^(-(r / c)^2)) (Dennis and Welsch 1978).
package struct Welsch: ElementaryResidualLoss {
  package static let card = LossCard(
    name: "welsch", aliases: ["leclerc", "correntropy"],
    summary: "Levels off like an upturned bell; far outliers have no pull at all.",
    formula: "c^2 / 2 (1 - e^(-(r / c)^2))",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Gross errors are many or all on one side, and a good start is at hand.",
    domain: "any number",
    parameters: [.threshold("c", multiple: 2.9846, at90: 2.3831, at85: 2.0595)],
    reference: "Dennis and Welsch 1978")

  package static let presets = [Welsch(c: 2.9846), Welsch(c: 1), Welsch(c: 20)]

  package static let examples = [
    LossExample(Welsch(c: 1), score: 1, target: 0, value: 0.3160602794142788),
    LossExample(Welsch(c: 2), score: 1, target: 2, value: 0.4423984338571903),
    LossExample(Welsch(c: 3), score: 31, target: 1, value: 4.5),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Welsch {
    Welsch(c: card.multiple(of: evidence.residualScale, for: "c"))
  }

  /// The residual at which the weight has fallen to 1 / e, in units of the target.
  package let c: Double

  /// Creates the loss with a positive scale.
  package init(c: Double) {
    precondition(LossParameter.scales.contains(c))
    self.c = c
  }

  package init(parameters: [String: Double]) throws(LossError) {
    c = try Welsch.card.value(of: "c", in: parameters)
  }

  package var parameters: [String: Double] { ["c": c] }
  package var functional: Functional { .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: c * (0.5 * exp(-1)).squareRoot(),
      curvatureBound: 1,
      isRedescending: true, isMajorised: true, targetFreedom: .location)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "r = f - y", "w = np.exp(-((r / \(c)) ** 2))", "g, h = r * w, np.maximum(w, 1e-6)",
      ],
      torch: "-\(c) ** 2 / 2 * torch.expm1(-(((f - y) / \(c)) ** 2))",
      keras: "-\(c) ** 2 / 2 * keras.ops.expm1(-(((f - y) / \(c)) ** 2))"
    ).calls(link: link, builtIn: [:])
  }

  package func value(residual r: Double) -> Double { -0.5 * c * c * expm1(-(r / c) * (r / c)) }
  package func curvature(residual r: Double) -> Double {
    // Beyond, the weight is 0 and the square might be infinite.
    let square = min((r / c) * (r / c), 1_000)
    return exp(-square) * (1 - 2 * square)
  }

  package static let functions: [ElementaryFunction] = [.exp]
  package func argument(
    ofFunction index: Int, residual r: Double, values: ElementaryValues
  ) -> Double { -(r / c) * (r / c) }
  package func slope(residual r: Double, values: ElementaryValues) -> Double { r * values.first }
  package func surrogateCurvature(residual r: Double, values: ElementaryValues) -> Double {
    values.first
  }
}
