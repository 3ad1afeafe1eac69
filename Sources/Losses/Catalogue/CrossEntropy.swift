package import Predictions

/// Minus the log probability of the true class under softmax: ln(sum e^f) - f_y (Bridle 1990).
package struct CrossEntropy: SoftmaxEntropyLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "cross_entropy",
    aliases: [
      "softmax", "multinomial", "multiclass_log_loss", "multi_logloss", "multiclass",
      "categorical_crossentropy", "sparse_categorical_crossentropy", "multinomial_deviance",
    ],
    summary: "Minus the logarithm of the probability given to the true class; estimates all.",
    formula: "ln(sum_k e^f_k) - f_y", tasks: [.multiclass, .ordinal],
    whenToUse: "Probabilities of several classes are wanted, or the most probable class.",
    domain: "a class 0 ..< K", reference: "Bridle 1990", isDefaultCandidate: true)

  package static let examples = [
    LossExample(CrossEntropy(), scores: [0, 0, 0], target: 1, value: 1.09861228866811),
    LossExample(CrossEntropy(), scores: [0, 2], target: 0, value: 2.12692801104297),
    LossExample(CrossEntropy(), scores: [1000, 0, 0], target: 1, value: 1000),
  ]

  package init() {}

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
        "objective=\"multi:softprob\", num_class=K",
        trap: "Steps use the curvature 2 p (1 - p)."),
      .lightgbm: .builtIn(
        "objective=\"multiclass\", num_class=K",
        trap: "Steps use the curvature K / (K - 1) p (1 - p), until 2.3 2 p (1 - p)."),
      .catboost: "loss_function=\"MultiClass\"",
      .pytorch: .builtIn(
        "torch.nn.CrossEntropyLoss()",
        trap: "It takes scores, not probabilities, and class indices as integers."),
      .keras: .builtIn(
        "keras.losses.SparseCategoricalCrossentropy(from_logits=True)",
        trap: "Without from_logits=True it takes probabilities."),
    ]
  }

  package var spread: Double { 0 }
}
