internal import Foundation
internal import Predictions

/// Minus the log likelihood of counts with variance mu + alpha mu^2 at a log mean, constants
/// dropped (Lawless 1987).
package struct NegativeBinomial: LogMeanLoss, ElementaryLoss {
  package static let card = LossCard(
    name: "negative_binomial", aliases: ["nb2", "negbin", "negative_binomial_nll"],
    summary: "Counts that vary more than Poisson allows; large counts pull less.",
    formula: "(y + 1 / alpha) ln(1 + alpha e^f) - y f", tasks: [.count, .regression],
    whenToUse: "Counts whose variance exceeds their mean and grows with its square.",
    domain: "y >= 0, not all 0",
    parameters: [
      LossParameter(
        "alpha", default: 1, range: 1e-8...1e3, unit: .pure,
        rule: "overdispersion: ((y - mu)^2 - y) / mu regressed on mu, at least 1e-6; else 1")
    ],
    reference: "Lawless 1987; Cameron and Trivedi 1990", isDefaultCandidate: true)

  package static let presets = [
    NegativeBinomial(alpha: 1), NegativeBinomial(alpha: 0.2), NegativeBinomial(alpha: 10),
  ]

  package static let examples = [
    LossExample(NegativeBinomial(alpha: 1), score: 0, target: 3, value: 2.7725887222397812),
    LossExample(NegativeBinomial(alpha: 0.5), score: 1, target: 2, value: 1.4331901334884231),
    LossExample(NegativeBinomial(alpha: 3), score: -2, target: 0, value: 0.11358431797104372),
    LossExample(NegativeBinomial(alpha: 1), score: 900, target: 4, value: 900),
  ]

  package static func configured(for evidence: ParameterEvidence) -> NegativeBinomial {
    guard let alpha = evidence.overdispersion, alpha.isFinite else {
      return NegativeBinomial(alpha: 1)
    }
    return NegativeBinomial(alpha: card.clip(max(alpha, 1e-6), to: "alpha"))
  }

  /// How much faster than the mean the variance grows.
  package let alpha: Double
  private let logAlpha: Double

  /// Creates the loss of an overdispersion between 1e-8 and 1000.
  package init(alpha: Double) {
    precondition(alpha >= 1e-8 && alpha <= 1e3)
    self.alpha = alpha
    logAlpha = log(alpha)
  }

  package init(parameters: [String: Double]) throws(LossError) {
    self.init(alpha: try NegativeBinomial.card.value(of: "alpha", in: parameters))
  }

  package var parameters: [String: Double] { ["alpha": alpha] }

  package var calls: [Framework: FrameworkCall] {
    let value = { (library: String) in
      "(y + 1 / \(alpha)) * \(library).log1p(\(alpha) * \(library).exp(f)) - y * f"
    }
    return CustomObjective(
      lines: [
        "mu = np.exp(np.minimum(f, 80))", "w = 1 / (1 + \(alpha) * mu)",
        "g, h = (mu - y) * w, (mu + y) * w / 2",
      ], torch: value("torch"), keras: value("keras.ops")
    ).calls(link: link, builtIn: [:])
  }

  package func accepts(_ target: Double) -> Bool { target.isFinite && target >= 0 }

  // y ln(1 + alpha mu) - y f, with the large terms taken off before they are multiplied by y.
  package func value(score f: Double, target y: Double) -> Double {
    let excess = f + logAlpha
    let rest = excess > 0 ? logAlpha + softplus(-excess) : softplus(excess) - f
    return softplus(excess) / alpha + y * rest
  }
  package func curvature(score f: Double, target y: Double) -> Double {
    let share = LogitPair(f + logAlpha)
    return share.probability * share.complement * (1 / alpha + y)
  }

  package static let functions: [ElementaryFunction] = [.exp]
  package func argument(
    ofFunction index: Int, score f: Double, target y: Double, values: ElementaryValues
  ) -> Double { -abs(f + logAlpha) }
  package func newtonPair(
    score f: Double, target y: Double, values: ElementaryValues
  ) -> NewtonPair {
    let share = LogitPair(f + logAlpha, power: values.first)
    let (up, down) = (share.probability / alpha, y * share.complement)
    return NewtonPair(slope: up - down, curvature: up / 2 + down / 2)
  }
}
