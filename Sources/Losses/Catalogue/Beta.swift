internal import Foundation
package import Predictions

/// Minus the log likelihood of a beta law with mean m = sigmoid(f) and a fixed precision
/// phi, which makes the variance m (1 - m) / (1 + phi) (Ferrari and Cribari-Neto 2004).
package struct Beta: ScoreLoss {
  package static let card = LossCard(
    name: "beta", aliases: ["beta_regression", "beta_likelihood"],
    summary: "The likelihood of shares strictly between 0 and 1; sensitive near both ends.",
    formula:
      "lnG(m phi) + lnG((1 - m) phi) - (m phi - 1) ln y - ((1 - m) phi - 1) ln(1 - y), "
      + "G the gamma function, m = sigmoid(f)",
    tasks: [.proportion],
    whenToUse: "Shares that never reach 0 or 1 and whose relative errors near the ends matter.",
    domain: "0 < y < 1",
    parameters: [
      LossParameter(
        "phi", default: 5, range: 0.01...1e6, unit: .pure,
        rule: "m (1 - m) / variance - 1 of the targets; else 5")
    ],
    reference: "Ferrari and Cribari-Neto 2004")

  package static let presets = [Beta(phi: 5), Beta(phi: 0.5), Beta(phi: 2_000)]

  package static let examples = [
    LossExample(Beta(phi: 2), score: 0, target: 0.5, value: 0),
    LossExample(Beta(phi: 10), score: 0, target: 0.25, value: 13.052013394982577),
    LossExample(Beta(phi: 5), score: 2, target: 0.25, value: 7.3286495411099534),
    LossExample(Beta(phi: 5), score: -40, target: 0.75, value: 46.826111289941627),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Beta {
    guard let targets = evidence.targets, targets.variance > 0 else { return Beta(phi: 5) }
    let precision = targets.mean * (1 - targets.mean) / targets.variance - 1
    return Beta(phi: card.clip(precision, to: "phi"))
  }

  /// How closely targets lie around their mean.
  package let phi: Double

  /// Creates the loss of a precision between 0.01 and 1,000,000.
  package init(phi: Double) {
    precondition(phi >= 0.01 && phi <= 1e6)
    self.phi = phi
  }

  package init(parameters: [String: Double]) throws(LossError) {
    phi = try Beta.card.value(of: "phi", in: parameters)
  }

  package var parameters: [String: Double] { ["phi": phi] }
  package var link: Link { .logit }
  package var functional: Functional { .other("mean of the nearest beta law") }
  package var traits: LossTraits { LossTraits(isConvex: false, isSmooth: true) }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "from scipy.special import digamma, polygamma",
        "m = np.clip(1 / (1 + np.exp(-f)), 1e-9, 1 - 1e-9)", "a, b = m * \(phi), (1 - m) * \(phi)",
        "s = \(phi) * m * (1 - m)",
        "g = s * (digamma(a) - digamma(b) - np.log(y / (1 - y)))",
        "h = s ** 2 * (polygamma(1, a) + polygamma(1, b))",
      ], torch: value("torch.sigmoid", "torch.lgamma", "torch.log")
    ).calls(link: link, builtIn: [.keras: FrameworkCall(.custom, keras)])
  }

  private func value(_ sigmoid: String, _ lnG: String, _ log: String) -> String {
    let (a, b) = ("\(sigmoid)(f) * \(phi)", "\(sigmoid)(-f) * \(phi)")
    return "\(lnG)(\(a)) + \(lnG)(\(b)) - (\(a) - 1) * \(log)(y) - (\(b) - 1) * \(log)(1 - y)"
  }

  // Keras has no logarithm of the gamma function: eight steps up, then Stirling's series.
  private var keras: String {
    """
    def lgamma(x):
        z = x + 8
        steps = sum(keras.ops.log(x + k) for k in range(8))
        return (z - 0.5) * keras.ops.log(z) - z + 0.91893853320467274 + 1 / (12 * z) - steps
    loss = lambda y, f: keras.ops.mean(
        \(value("keras.ops.sigmoid", "lgamma", "keras.ops.log")))
    """
  }

  package func accepts(_ target: Double) -> Bool { target > 0 && target < 1 }

  package func value(score f: Double, target y: Double) -> Double {
    Parts(score: f, target: y, phi: phi).value
  }
  package func slope(score f: Double, target y: Double) -> Double {
    Parts(score: f, target: y, phi: phi).slope
  }
  package func curvature(score f: Double, target y: Double) -> Double {
    Parts(score: f, target: y, phi: phi).curvature
  }

  /// Steps by Fisher information, never below 1/2.
  package func newtonPair(score f: Double, target y: Double, smoothing: Double) -> NewtonPair {
    let parts = Parts(score: f, target: y, phi: phi)
    return NewtonPair(slope: parts.slope, curvature: parts.fisher)
  }

  /// Descends from the logits of the mean and of the mean logit's inverse.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let mean = weightedMean(targets, weights)
    let logits = targets.map { Parts.logit($0) }
    return ConstantFit(loss: self, targets: targets, weights: weights)
      .best(of: [[LogitRange.logRatio(mean, 1 - mean)], [weightedMean(logits, weights)]])
  }
}
