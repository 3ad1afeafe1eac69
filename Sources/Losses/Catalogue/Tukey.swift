package import Predictions

/// The biweight: c^2 / 6 (1 - (1 - (r / c)^2)^3), flat beyond c (Beaton and Tukey 1974).
package struct Tukey: ResidualLoss {
  package static let card = LossCard(
    name: "tukey", aliases: ["bisquare", "tukey_biweight", "biweight"],
    summary: "Squared near 0 and flat beyond c, so that gross outliers are ignored altogether.",
    formula: "c^2 / 6 (1 - (1 - (r / c)^2)^3) if |r| <= c, else c^2 / 6",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Gross errors are many or all on one side, and a good start is at hand.",
    domain: "any number",
    parameters: [.threshold("c", multiple: 4.685, at90: 3.8827, at85: 3.4437)],
    reference: "Beaton and Tukey 1974", isDefaultCandidate: true)

  package static let presets = [Tukey(c: 4.685), Tukey(c: 2), Tukey(c: 20)]

  package static let examples = [
    LossExample(Tukey(c: 2), score: 1, target: 0, value: 0.3854166666666667),
    LossExample(Tukey(c: 6), score: 10, target: 1, value: 6),
    LossExample(Tukey(c: 3), score: 1, target: 2, value: 0.4465020576131687),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Tukey {
    Tukey(c: card.multiple(of: evidence.residualScale, for: "c"))
  }

  /// The residual from which on rows are ignored, in units of the target.
  package let c: Double

  /// Creates the loss with a positive threshold.
  package init(c: Double) {
    precondition(LossParameter.scales.contains(c))
    self.c = c
  }

  package init(parameters: [String: Double]) throws(LossError) {
    c = try Tukey.card.value(of: "c", in: parameters)
  }

  package var parameters: [String: Double] { ["c": c] }
  package var functional: Functional { .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: c * 16 / (25 * 5.0.squareRoot()),
      curvatureBound: 1,
      isRedescending: true, isMajorised: true, targetFreedom: .location)
  }

  package var calls: [Framework: FrameworkCall] {
    let (square, sixth) = ("((f - y) / \(c)) ** 2", "\(c) ** 2 / 6")
    return CustomObjective(
      lines: [
        "r = f - y", "w = np.maximum(1 - (r / \(c)) ** 2, 0) ** 2",
        "g, h = r * w, np.maximum(w, 1e-6)",
      ],
      torch: "\(sixth) * (1 - torch.relu(1 - \(square)) ** 3)",
      keras: "\(sixth) * (1 - keras.ops.relu(1 - \(square)) ** 3)"
    ).calls(link: link, builtIn: [:])
  }

  package func value(residual r: Double) -> Double {
    guard abs(r) < c else { return c * c / 6 }
    let square = (r / c) * (r / c)
    return r * r / 6 * (3 - square * (3 - square))
  }
  package func slope(residual r: Double) -> Double { r * surrogateCurvature(residual: r) }
  package func curvature(residual r: Double) -> Double {
    guard abs(r) < c else { return 0 }
    let square = (r / c) * (r / c)
    return (1 - square) * (1 - 5 * square)
  }
  package func surrogateCurvature(residual r: Double) -> Double {
    guard abs(r) < c else { return 0 }
    let rest = 1 - (r / c) * (r / c)
    return rest * rest
  }
}
