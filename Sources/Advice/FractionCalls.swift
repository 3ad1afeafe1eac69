internal import Losses

/// How frameworks spell log loss for targets between 0 and 1, which classifiers refuse.
enum FractionCalls {
  /// One call for each framework.
  static let calls: [Framework: FrameworkCall] = [
    .scikitLearn: """
    # each row twice, as 1 with weight y and as 0 with weight 1 - y
    HistGradientBoostingClassifier(loss="log_loss").fit(
        np.vstack([X, X]), np.repeat([1, 0], len(y)),
        sample_weight=np.concatenate([y, 1 - y]))
    """,
    .xgboost: "objective=\"reg:logistic\"",
    .lightgbm: "objective=\"cross_entropy\"",
    .catboost: "loss_function=\"CrossEntropy\"",
    .pytorch: "torch.nn.BCEWithLogitsLoss()",
    .keras: "keras.losses.BinaryCrossentropy(from_logits=True)",
  ]
}
