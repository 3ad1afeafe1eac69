internal import Predictions

/// Losses of ordered classes with thresholds in the words of Python libraries.
///
/// Scores `f` are n x (K - 1): the score and the gaps, which a net should give as numbers of their
/// own, the same for all rows.
struct ThresholdPython {
  /// What each threshold counts, as a Python expression in columns j and a column y.
  let thresholds: String
  /// Whether the gap of the class itself counts.
  let gaps: Bool

  /// Returns calls for all frameworks; those in `more` take precedence.
  func calls(link: Link, more: [Framework: FrameworkCall]) -> [Framework: FrameworkCall] {
    CustomObjective(lines: lines, scores: "K - 1", torch: torch, keras: keras)
      .calls(link: link, builtIn: more)
  }

  private var lines: [String] {
    let own = gaps ? "(j == y) * (j > 0)" : "0 * j"
    return [
      "y, j = y.astype(int)[:, None], np.arange(f.shape[1])",
      "s = 1 / (1 + np.exp(-f))", "b = np.logaddexp(0, f)", "b[:, 0] = 0",
      "p = 1 / (1 + np.exp(f[:, :1] - b.cumsum(axis=1)))", "c, own = \(thresholds), \(own)",
      "d, e = c * (p - (j >= y)), c * p * (1 - p)",
      "D, E = (a[:, ::-1].cumsum(axis=1)[:, ::-1] for a in (d, e))",
      "g = np.where(j == 0, -D, s * D - own * (1 - s))",
      "h = np.where(j == 0, E, s * (s * E + (1 - s) * np.maximum(D + own, 0)))",
      "h = np.maximum(h, 1e-16)",
    ]
  }

  private var torch: String {
    let own = gaps ? " + (j == y) * (j > 0) * torch.nn.functional.softplus(-f)" : ""
    return """
      (lambda y, j: (lambda b: (\(thresholds)) * torch.nn.functional.softplus(\
      torch.where(j < y, 1, -1) * (b - f[:, :1]))\(own))(\
      torch.cumsum((j > 0) * torch.nn.functional.softplus(f), 1)).sum(1))(\
      y[:, None], torch.arange(f.shape[1]))
      """
  }

  private var keras: String {
    let own = gaps ? " + cast((j == y) & (j > 0)) * keras.ops.softplus(-f)" : ""
    return """
      (lambda y, j, cast: (lambda b: keras.ops.sum(cast(\(thresholds)) * keras.ops.softplus(\
      keras.ops.where(j < y, 1.0, -1.0) * (b - f[:, :1]))\(own), axis=-1))(\
      keras.ops.cumsum(cast(j > 0) * keras.ops.softplus(f), axis=1)))(\
      keras.ops.reshape(keras.ops.cast(y, "int32"), (-1, 1)), keras.ops.arange(f.shape[1]), \
      lambda a: keras.ops.cast(a, f.dtype))
      """
  }
}
