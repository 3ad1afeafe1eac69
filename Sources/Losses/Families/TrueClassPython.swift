/// Losses of the true class's probability in the words of Python libraries.
enum TrueClassPython {
  /// Returns lines for a ``CustomObjective`` with p the probability of the true class and
  /// q = 1 - p.
  ///
  /// - Parameters:
  ///   - slope: -dl/d(ln p).
  ///   - weight: how much the curvature of cross-entropy counts.
  ///   - least: the least curvature.
  static func derivatives(slope: String, weight: String, least: String) -> [String] {
    [
      "t = np.eye(f.shape[1])[y.astype(int)]", "P = np.exp(f - f.max(axis=1, keepdims=True))",
      "P = P / P.sum(axis=1, keepdims=True)",
      "p = np.clip((P * t).sum(axis=1, keepdims=True), 1e-15, 1 - 1e-15)", "q = 1 - p",
      "g = (\(slope)) * (P - t)", "h = np.maximum(\(weight) * 2 * P * (1 - P), \(least))",
    ]
  }

  /// Returns the loss as an expression in f and y from one in t = ln p.
  static func torch(_ loss: String) -> String {
    "(lambda t: \(loss))(-torch.nn.functional.cross_entropy(f, y, reduction=\"none\"))"
  }

  /// Returns the loss as an expression in f and y from one in t = ln p.
  static func keras(_ loss: String) -> String {
    "(lambda t: \(loss))(-keras.losses.sparse_categorical_crossentropy(y, f, from_logits=True))"
  }
}
