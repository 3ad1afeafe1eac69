package import Predictions

/// Log loss plus epsilon times the error of the probability: -ln p + epsilon (1 - p)
/// (Leng and others 2022); symmetric cross-entropy up to a factor (Wang and others 2019).
package struct Poly1LogLoss: ElementaryMarginLoss {
  package static let card = LossCard(
    name: "poly1_log_loss",
    aliases: ["poly1", "poly_loss", "symmetric_cross_entropy", "binary_poly1"],
    summary: "Log loss with its first Taylor term turned up or down; probabilities map back.",
    formula: "-ln p + epsilon (1 - p), p = sigmoid(m)", tasks: [.binary],
    whenToUse: "A net fits well and its decisions are to be sharper or its doubts larger.",
    domain: "0 or 1",
    parameters: [
      LossParameter(
        "epsilon", default: 1, range: -1...1000, unit: .pure,
        rule: "1; symmetric cross-entropy alpha, beta, A has -A beta / alpha")
    ],
    reference: "Leng et al. 2022; Wang et al. 2019")

  package static let presets = [1.0, 0, 2, -1, 40].map { Poly1LogLoss(epsilon: $0) }

  package static let examples = [
    LossExample(Poly1LogLoss(epsilon: 1), score: 0, target: 1, value: 1.1931471805599453),
    LossExample(Poly1LogLoss(epsilon: 2), score: -2, target: 0, value: 0.36533385508720761),
    LossExample(Poly1LogLoss(epsilon: -1), score: -3, target: 1, value: 2.0960132247513088),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Poly1LogLoss {
    Poly1LogLoss(epsilon: 1)
  }

  /// The weight of the error of the probability.
  package let epsilon: Double

  /// Creates the loss of a weight between -1 and 1000.
  package init(epsilon: Double) {
    precondition(epsilon >= -1 && epsilon <= 1000)
    self.epsilon = epsilon
  }

  package init(parameters: [String: Double]) throws(LossError) {
    epsilon = try Poly1LogLoss.card.value(of: "epsilon", in: parameters)
  }

  package var parameters: [String: Double] { ["epsilon": epsilon] }
  package var link: Link { .logit }
  package var functional: Functional { epsilon == 0 ? .probability : .decision }
  package var traits: LossTraits {
    let e = epsilon
    return LossTraits(
      isConvex: e <= 1, isSmooth: true,
      slopeBound: e > 1 ? (1 + e) * (1 + e) / (4 * e) : 1,
      curvatureBound: curvature(at: roundest), isStrictlyProper: e == 0,
      isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    let value = { (sigmoid: String, softplus: String) in
      "\(softplus)((1 - 2 * y) * f) + \(epsilon) * \(sigmoid)((1 - 2 * y) * f)"
    }
    return CustomObjective(
      lines: [
        "s = 2 * y - 1", "p = 1 / (1 + np.exp(-s * f))", "g = -s * (1 - p) * (1 + \(epsilon) * p)",
        "h = p * (1 - p) * (1 + \(epsilon) * (\(epsilon > 0 ? "p" : "2 * p - 1")))",
        "h = np.maximum(h, 1e-16)",
      ], torch: value("torch.sigmoid", "torch.nn.functional.softplus"),
      keras: value("keras.ops.sigmoid", "keras.ops.softplus")
    ).calls(link: link, builtIn: [:])
  }

  package func value(margin m: Double) -> Double {
    softplus(-m) + epsilon * LogitPair(m).complement
  }
  package func curvature(margin m: Double) -> Double {
    let p = LogitPair(m)
    return p.probability * bend(p)
  }

  private func bend(_ p: LogitPair) -> Double {
    p.complement * (1 + epsilon * (p.probability - p.complement))
  }

  package static let functions: [ElementaryFunction] = [.exp]
  package func argument(
    ofFunction index: Int, margin m: Double, values: ElementaryValues
  ) -> Double { -abs(m) }

  /// Where a positive epsilon may make the loss concave, the curvature with 1 + epsilon p held still.
  package func newtonPair(margin m: Double, values: ElementaryValues) -> NewtonPair {
    let p = LogitPair(m, power: values.first)
    let pull = p.complement * (1 + epsilon * p.probability)
    return NewtonPair(
      slope: -pull, curvature: p.probability * (epsilon > 0 ? pull : bend(p)))
  }

  /// Odds are p (1 + epsilon (1 - p)) to (1 - p) (1 + epsilon p), the ratio of the slopes.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    pairedProbabilities(scores.map { stationaryProbability(score: $0) })
  }

  /// The probability at which the curvature is largest, in the form that does not cancel.
  private var roundest: Double {
    let root = (3 * epsilon * epsilon + 1).squareRoot()
    return epsilon > 0.5
      ? (root + 3 * epsilon - 1) / (6 * epsilon) : (1 - epsilon) / (root + 1 - 3 * epsilon)
  }

  private func curvature(at p: Double) -> Double { p * (1 - p) * (1 + epsilon * (2 * p - 1)) }
}
