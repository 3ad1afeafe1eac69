package import Predictions

/// Cross-entropy against labels of which a part is spread over all classes (Szegedy and others 2016).
package struct LabelSmoothing: SoftmaxEntropyLoss {
  package static let card = LossCard(
    name: "label_smoothing", aliases: ["smoothed_cross_entropy", "label_smoothed_cross_entropy"],
    summary: "Cross-entropy that never asks for certainty; its probabilities map back.",
    formula: "ln(sum_k e^f_k) - (1 - e) f_y - e mean(f), e = smoothing",
    tasks: [.multiclass, .ordinal],
    whenToUse: "Some labels are wrong, and a net would learn them by heart.",
    domain: "a class 0 ..< K",
    parameters: [
      LossParameter("smoothing", default: 0.1, range: 0...0.9, unit: .pure, rule: "0.1")
    ],
    reference: "Szegedy et al. 2016", isDefaultCandidate: true)

  package static let presets = [
    LabelSmoothing(smoothing: 0.1), LabelSmoothing(smoothing: 0), LabelSmoothing(smoothing: 0.4),
  ]

  package static let examples = [
    LossExample(
      LabelSmoothing(smoothing: 0.1), scores: [0, 0, 0], target: 1, value: 1.09861228866811),
    LossExample(
      LabelSmoothing(smoothing: 0.2), scores: [0, 2], target: 0, value: 1.92692801104297),
    LossExample(LabelSmoothing(smoothing: 0.3), scores: [1000, 0, 0], target: 1, value: 900),
  ]

  package static func configured(for evidence: ParameterEvidence) -> LabelSmoothing {
    LabelSmoothing(smoothing: 0.1)
  }

  /// The part of each label that is spread evenly over all classes.
  package let spread: Double

  /// Creates the loss of a part between 0 and 0.9.
  package init(smoothing: Double) {
    precondition(smoothing >= 0 && smoothing <= 0.9)
    spread = smoothing
  }

  package init(parameters: [String: Double]) throws(LossError) {
    spread = try LabelSmoothing.card.value(of: "smoothing", in: parameters)
  }

  package var parameters: [String: Double] { ["smoothing": spread] }
  package var functional: Functional { spread == 0 ? .probability : .decision }
  package var traits: LossTraits {
    LossTraits(
      // 1 - e / K, and nothing is known of K here.
      isConvex: true, isSmooth: true, slopeBound: 1, curvatureBound: 0.25,
      isStrictlyProper: spread == 0, isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    let own = "\(1 - spread) + \(spread) / K"
    return CustomObjective(
      lines: [
        "K = f.shape[1]", "t = (1 - \(spread)) * np.eye(K)[y.astype(int)] + \(spread) / K",
        "P = np.exp(f - f.max(axis=1, keepdims=True))", "P = P / P.sum(axis=1, keepdims=True)",
        "g, h = P - t, np.maximum(2 * P * (1 - P), 1e-16)",
      ], scores: "K"
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: FrameworkCall(
          .unavailable,
          """
          # no built-in: repeat each row once per class, with weights \(own) \
          for its own and \(spread) / K for the others
          """),
        .catboost: FrameworkCall(
          .unavailable, "# no built-in: as for scikit-learn, with loss_function=\"MultiClass\""),
        .pytorch: .builtIn(
          "torch.nn.CrossEntropyLoss(label_smoothing=\(spread))", since: "1.10"),
        .keras: .builtIn(
          "keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=\(spread))"
            + "  # with one-hot labels",
          trap: "Labels must be one-hot."),
      ])
  }

  /// Undoes P = (1 - e) p + e / K, cut off at 0 and made to sum to 1.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    let distorted = softmaxRows(scores, classes: classes)
    return stride(from: 0, to: distorted.count, by: classes).flatMap { start in
      let row = distorted[start..<start + classes].map { max($0 - spread / Double(classes), 0) }
      let sum = row.reduce(0, +)
      return row.map { sum > 0 ? $0 / sum : 1 / Double(classes) }
    }
  }
}
