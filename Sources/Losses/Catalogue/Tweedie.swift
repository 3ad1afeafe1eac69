internal import Predictions

/// Half the Tweedie deviance with a power in (1, 2) at a log mean, constants dropped
/// (Joergensen 1987).
package struct Tweedie: LogMeanLoss, ElementaryLoss {
  package static let card = LossCard(
    name: "tweedie", aliases: ["tweedie_deviance", "compound_poisson"],
    summary: "Many zeros and a positive tail in one likelihood; estimates the mean.",
    formula: "e^((2 - p) f) / (2 - p) - y e^((1 - p) f) / (1 - p), p = power",
    tasks: [.regression, .count],
    whenToUse: "Non-negative targets with exact zeros: claims, rainfall, spend.",
    domain: "y >= 0, not all 0",
    parameters: [
      LossParameter(
        "power", default: 1.5, range: 1.01...1.99, unit: .pure,
        rule: "slope of ln variance on ln mean, within 1.1 ... 1.9, else 1.5")
    ],
    reference: "Joergensen 1987", isDefaultCandidate: true)

  package static let presets = [Tweedie(power: 1.5), Tweedie(power: 1.1), Tweedie(power: 1.9)]

  package static let examples = [
    LossExample(Tweedie(power: 1.5), score: 0, target: 3, value: 8),
    LossExample(Tweedie(power: 1.5), score: 2, target: 0, value: 5.43656365691809),
    LossExample(Tweedie(power: 1.25), score: 0, target: 1, value: 5.33333333333333),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Tweedie {
    guard let exponent = evidence.varianceExponent, exponent.isFinite else {
      return Tweedie(power: 1.5)
    }
    return Tweedie(power: min(max(exponent, 1.1), 1.9))
  }

  /// The exponent p of the variance as a power of the mean.
  package let power: Double

  /// Creates the loss of a power between 1.01 and 1.99.
  package init(power: Double) {
    precondition(power >= 1.01 && power <= 1.99)
    self.power = power
  }

  package init(parameters: [String: Double]) throws(LossError) {
    power = try Tweedie.card.value(of: "power", in: parameters)
  }

  package var parameters: [String: Double] { ["power": power] }

  package var calls: [Framework: FrameworkCall] {
    let rising = "(2 - \(power))"
    let falling = "(1 - \(power))"
    let terms = { (exp: String) in
      "\(exp)(\(rising) * f) / \(rising) - y * \(exp)(\(falling) * f) / \(falling)"
    }
    return [
      .scikitLearn: .builtIn(
        "TweedieRegressor(power=\(power), link=\"log\")", since: "0.23",
        trap: "Its power is 0, the squared error, unless it is given, and it has a penalty alpha=1."
      ),
      .xgboost: .builtIn(
        "objective=\"reg:tweedie\", tweedie_variance_power=\(power)", since: "0.7",
        trap: "Its metric is tweedie-nloglik@power and needs the same power."),
      .lightgbm: .builtIn(
        "objective=\"tweedie\", tweedie_variance_power=\(power)", since: "2.1",
        trap: "The power is 1.5 unless it is given."),
      .catboost: .builtIn(
        "loss_function=\"Tweedie:variance_power=\(power)\"",
        trap: "Newton steps are wrong before 1.2.6, and predictions are logarithms of the mean."),
      .pytorch: FrameworkCall(
        .custom, "loss = lambda f, y: (\(terms("torch.exp"))).mean()"),
      .keras: FrameworkCall(
        .custom, "loss = lambda y, f: keras.ops.mean(\(terms("keras.ops.exp")))"),
    ]
  }

  package func accepts(_ target: Double) -> Bool { target.isFinite && target >= 0 }

  package func value(score f: Double, target y: Double) -> Double {
    let (rising, falling) = terms(y, ElementaryValues(self, score: f, target: y))
    return rising / (2 - power) + falling / (power - 1)
  }
  package func curvature(score f: Double, target y: Double) -> Double {
    let (rising, falling) = terms(y, ElementaryValues(self, score: f, target: y))
    return (2 - power) * rising + (power - 1) * falling
  }

  package static let functions: [ElementaryFunction] = [.exp, .exp]
  package func argument(
    ofFunction index: Int, score f: Double, target y: Double, values: ElementaryValues
  ) -> Double { index == 0 ? (2 - power) * f : (1 - power) * f }
  package func newtonPair(
    score f: Double, target y: Double, values: ElementaryValues
  ) -> NewtonPair {
    let (rising, falling) = terms(y, values)
    return NewtonPair(slope: rising - falling, curvature: rising / 2 + falling / 2)
  }

  /// mu^(2 - p) and y mu^(1 - p).
  private func terms(_ y: Double, _ values: ElementaryValues) -> (rising: Double, falling: Double) {
    (
      min(values.first, .greatestFiniteMagnitude),
      y * min(values.second, .greatestFiniteMagnitude)
    )
  }
}
