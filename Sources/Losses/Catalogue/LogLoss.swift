internal import Foundation
package import Predictions

/// Minus the log likelihood of a Bernoulli trial at logit f: softplus(f) - y f (Cox 1958).
///
/// With targets between 0 and 1 it is the quasi-likelihood of a proportion (Papke and
/// Wooldridge 1996).
package struct LogLoss: ElementaryLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "log_loss",
    aliases: [
      "bce", "logistic", "logloss", "binary_cross_entropy", "binary_crossentropy",
      "bernoulli_deviance", "binomial_deviance", "fractional_logit",
      "soft_label_log_loss", "kl_divergence",
    ],
    summary: "Minus the logarithm of the probability given to what happened; estimates it.",
    formula: "ln(1 + e^f) - y f", tasks: [.binary, .proportion],
    whenToUse: "Probabilities are wanted, or a decision whose threshold is set afterwards.",
    domain: "0 <= y <= 1", reference: "Cox 1958; Papke and Wooldridge 1996",
    isDefaultCandidate: true)

  package static let examples = [
    LossExample(LogLoss(), score: 0, target: 1, value: 0.693147180559945),
    LossExample(LogLoss(), score: 2, target: 0, value: 2.12692801104297),
    LossExample(LogLoss(), score: -40, target: 1, value: 40),
  ]

  package init() {}

  package var link: Link { .logit }
  package var functional: Functional { .probability }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: 1, curvatureBound: 0.25,
      isStrictlyProper: true, isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    [
      .scikitLearn: .builtIn("HistGradientBoostingClassifier(loss=\"log_loss\")", since: "1.1"),
      .xgboost: .builtIn(
        "objective=\"binary:logistic\"  # proportions: \"reg:logistic\"",
        trap: "Targets are 0, 1 or shares; base_score is a probability, not a score."),
      .lightgbm: .builtIn(
        "objective=\"binary\"  # proportions: \"cross_entropy\"",
        trap: "Shares as targets count as 1 unless the objective is cross_entropy."),
      .catboost: .builtIn(
        "loss_function=\"Logloss\"  # proportions: \"CrossEntropy\"",
        trap: "Shares as targets are refused unless the loss is CrossEntropy."),
      .pytorch: .builtIn(
        "torch.nn.BCEWithLogitsLoss()",
        trap: "BCELoss takes probabilities instead."),
      .keras: .builtIn(
        "keras.losses.BinaryCrossentropy(from_logits=True)",
        trap: "Without from_logits=True it takes probabilities."),
    ]
  }

  package func accepts(_ target: Double) -> Bool { target >= 0 && target <= 1 }

  // softplus(f) - y f would cancel for a large f and y near 1; this adds up positive terms.
  package func value(score f: Double, target y: Double) -> Double {
    (1 - y) * max(f, 0) + y * max(-f, 0) + log1p(exp(-abs(f)))
  }

  package func curvature(score f: Double, target y: Double) -> Double {
    let p = LogitPair(f)
    return p.probability * p.complement
  }

  package static let functions: [ElementaryFunction] = [.exp]
  package func argument(
    ofFunction index: Int, score f: Double, target y: Double, values: ElementaryValues
  ) -> Double { -abs(f) }
  package func newtonPair(
    score f: Double, target y: Double, values: ElementaryValues
  ) -> NewtonPair {
    let p = LogitPair(f, power: values.first)
    return NewtonPair(
      slope: (1 - y) * p.probability - y * p.complement,
      curvature: p.probability * p.complement)
  }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let share = weightedMean(targets, weights)
    return [LogitRange.logRatio(share, 1 - share)]
  }
}
