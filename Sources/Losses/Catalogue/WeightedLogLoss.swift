internal import Foundation
package import Predictions

/// Log loss with class 1 counted w times: w y softplus(-f) + (1 - y) softplus(f) (Elkan 2001).
package struct WeightedLogLoss: ElementaryLoss {
  package static let card = LossCard(
    name: "weighted_log_loss",
    aliases: ["weighted_bce", "class_weighted_log_loss", "scale_pos_weight", "pos_weight"],
    summary: "Log loss with more weight on class 1; shifts every logit by ln w.",
    formula: "w y ln(1 + e^-f) + (1 - y) ln(1 + e^f), w = positive_weight", tasks: [.binary],
    whenToUse: "Costs differ and the decision must be made at one half.", domain: "0 or 1",
    parameters: [
      LossParameter(
        "positive_weight", default: 1, range: 1e-6...1e6, unit: .pure,
        rule: "cost of a miss over that of a false alarm, else rows of class 0 over class 1")
    ],
    reference: "Elkan 2001", isDefaultCandidate: true)

  package static let presets = [
    WeightedLogLoss(positiveWeight: 1), WeightedLogLoss(positiveWeight: 9),
    WeightedLogLoss(positiveWeight: 0.25),
  ]

  package static let examples = [
    LossExample(WeightedLogLoss(positiveWeight: 3), score: 0, target: 1, value: 2.07944154167984),
    LossExample(WeightedLogLoss(positiveWeight: 3), score: 0, target: 0, value: 0.693147180559945),
    LossExample(WeightedLogLoss(positiveWeight: 2), score: -40, target: 1, value: 80),
  ]

  package static func configured(for evidence: ParameterEvidence) -> WeightedLogLoss {
    let counts = evidence.classCounts
    let ratio = counts.count == 2 && counts[1] > 0 ? counts[0] / counts[1] : 1
    let weight = evidence.missCostRatio ?? ratio
    return WeightedLogLoss(positiveWeight: card.clip(weight, to: "positive_weight"))
  }

  /// How often a row of class 1 counts.
  package let positiveWeight: Double

  /// Creates the loss of a weight between 1e-6 and 1e6.
  package init(positiveWeight: Double) {
    precondition(positiveWeight >= 1e-6 && positiveWeight <= 1e6)
    self.positiveWeight = positiveWeight
  }

  package init(parameters: [String: Double]) throws(LossError) {
    positiveWeight = try WeightedLogLoss.card.value(of: "positive_weight", in: parameters)
  }

  package var parameters: [String: Double] { ["positive_weight": positiveWeight] }
  package var link: Link { .logit }
  package var functional: Functional { positiveWeight == 1 ? .probability : .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: max(positiveWeight, 1),
      curvatureBound: max(positiveWeight, 1) / 4, isStrictlyProper: positiveWeight == 1,
      isClassificationCalibrated: positiveWeight == 1)
  }

  package var calls: [Framework: FrameworkCall] {
    let w = positiveWeight
    return [
      .scikitLearn: .builtIn(
        "HistGradientBoostingClassifier(class_weight={0: 1, 1: \(w)})", since: "1.2",
        trap: "\"balanced\" scales both classes, which weakens or strengthens every penalty too."),
      .xgboost: .builtIn(
        "objective=\"binary:logistic\", scale_pos_weight=\(w)",
        trap: "Probabilities come out shifted; it also multiplies positive shares of exactly 1."),
      .lightgbm: .builtIn(
        "objective=\"binary\", scale_pos_weight=\(w)",
        trap: "Not together with is_unbalance."),
      .catboost: .builtIn(
        "loss_function=\"Logloss\", scale_pos_weight=\(w)",
        trap: "Not together with class_weights."),
      .pytorch: .builtIn(
        "torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(\(w)))",
        trap: "The weight must be on the device of the scores."),
      .keras: .builtIn(
        "keras.losses.BinaryCrossentropy(from_logits=True)"
          + "  # and model.fit(x, y, class_weight={0: 1, 1: \(w)})",
        trap: "class_weight belongs to fit, not to compile."),
    ]
  }

  package func accepts(_ target: Double) -> Bool { target == 0 || target == 1 }

  package func value(score f: Double, target y: Double) -> Double {
    let positive = positiveWeight * y
    let rest = (positive + 1 - y) * log1p(exp(-abs(f)))
    return positive * max(-f, 0) + (1 - y) * max(f, 0) + rest
  }

  package func curvature(score f: Double, target y: Double) -> Double {
    newtonPair(score: f, target: y, smoothing: 0).curvature
  }

  package static let functions: [ElementaryFunction] = [.exp]
  package func argument(
    ofFunction index: Int, score f: Double, target y: Double, values: ElementaryValues
  ) -> Double { -abs(f) }
  package func newtonPair(
    score f: Double, target y: Double, values: ElementaryValues
  ) -> NewtonPair {
    let p = LogitPair(f, power: values.first)
    let positive = positiveWeight * y
    return NewtonPair(
      slope: (1 - y) * p.probability - positive * p.complement,
      curvature: (positive + 1 - y) * p.probability * p.complement)
  }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: 2)
    return [LogitRange.logRatio(positiveWeight * totals[1], totals[0])]
  }

  /// The logit of the probability is f - ln w.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    pairedProbabilities(scores.map { Link.sigmoid($0 - log(positiveWeight)) })
  }
}
