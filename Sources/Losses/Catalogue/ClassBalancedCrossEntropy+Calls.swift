internal import Predictions

extension ClassBalancedCrossEntropy {
  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "n = \(rows("np.array", ones: "np.ones(f.shape[1])"))",
        "w = (1 - \(beta)) / (1 - \(beta) ** n)", "w = (w / w.mean())[y.astype(int), None]",
        "t = np.eye(f.shape[1])[y.astype(int)]", "P = np.exp(f - f.max(axis=1, keepdims=True))",
        "P = P / P.sum(axis=1, keepdims=True)",
        "g, h = w * (P - t), np.maximum(w * 2 * P * (1 - P), 1e-16)",
      ],
      scores: "K",
      torch: """
        (lambda w: torch.nn.functional.cross_entropy(f, y, weight=w / w.mean(), reduction="none"))\
        ((1 - \(beta)) / (1 - \(beta) ** \(rows("f.new_tensor", ones: "f.new_ones(f.shape[1])"))))
        """,
      keras: """
        (lambda w: keras.ops.take(w / keras.ops.mean(w), keras.ops.cast(y, "int32")) \
        * keras.losses.sparse_categorical_crossentropy(y, f, from_logits=True))\
        ((1 - \(beta)) / (1 - \(beta) ** \(rows("np.array", ones: "np.ones(f.shape[-1])"))))
        """
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn(
          "HistGradientBoostingClassifier(class_weight=\(dictionary))", since: "1.2",
          trap: "\"balanced\" weighs by 1 / n, which is beta near 1."),
        .catboost: .builtIn("loss_function=\"MultiClass\"\(list)"),
      ])
  }

  private func rows(_ array: String, ones: String) -> String {
    counts.isEmpty ? ones : "\(array)(\(counts))"
  }

  private var list: String { counts.isEmpty ? "" : ", class_weights=\(classWeights)" }

  private var dictionary: String {
    guard !counts.isEmpty else { return "None" }
    let pairs = classWeights.enumerated().map { "\($0): \($1)" }
    return "{\(pairs.joined(separator: ", "))}"
  }
}
