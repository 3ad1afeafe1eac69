internal import Predictions

extension AsymmetricLoss {
  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: shared + up + down + [
        "g = np.where(y > 0.5, up, down)", "h = np.where(y > 0.5, v, w)",
      ]
        + ["h = np.clip(h, p * q, 1)"],
      torch: value("torch", "torch.clamp"), keras: value("keras.ops", "keras.ops.clip")
    ).calls(link: link, builtIn: [:])
  }

  private var shared: [String] {
    [
      "p = np.clip(1 / (1 + np.exp(-f)), 1e-15, 1 - 1e-15)", "q = 1 - p",
      "x = np.maximum(p - \(margin), 1e-15)", "d, e = 1 / (1 - x), -np.log1p(-x) / x",
    ]
  }

  /// Slope and curvature of class 1.
  private var up: [String] {
    let gamma = gammaPositive
    return [
      "up = q ** \(gamma) * (\(gamma) * p * np.log(p) - q)",
      """
      v = q ** \(gamma) * (p * q * (1 + 2 * \(gamma)) \
      + \(gamma) * p * np.log(p) * (q - \(gamma) * p))
      """,
    ]
  }

  /// Slope and curvature of class 0.
  private var down: [String] {
    let gamma = gammaNegative
    return [
      "down = p * q * x ** \(gamma) * (d + \(gamma) * e) * (p > \(margin))",
      "w = x ** \(gamma) * (\(gamma) * (\(gamma) - 1) * e / x + 2 * \(gamma) * d / x + d ** 2)",
      "w = w * (p * q) ** 2 * (p > \(margin)) + down * (q - p)",
    ]
  }

  private func value(_ library: String, _ clip: String) -> String {
    let (positive, negative) = ("\(library).sigmoid(f)", "\(library).sigmoid(-f)")
    return """
      -y * \(negative) ** \(gammaPositive) * \(library).log(\(positive) + 1e-30) \
      - (1 - y) * \(clip)(\(positive) - \(margin), 0, 1) ** \(gammaNegative) \
      * \(library).log(1 - \(clip)(\(positive) - \(margin), 0, 1 - 1e-7))
      """
  }
}
