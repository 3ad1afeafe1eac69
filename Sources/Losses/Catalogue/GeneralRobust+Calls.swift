extension GeneralRobust {
  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "a, c = \(shape), \(scale)", "r = f - y",
        "h = (1 + (r / c) ** 2 / max(2 - a, 1e-9)) ** (a / 2 - 1)", "g = r * h",
      ], torch: loss("torch.log1p"), keras: loss("keras.ops.log1p")
    ).calls(link: link, builtIn: [:])
  }

  /// The loss in an array library; at shape 0 its limit, a logarithm.
  private func loss(_ log1p: String) -> String {
    let square = "((f - y) / \(scale)) ** 2"
    if shape == 2 { return "\(scale) ** 2 / 2 * \(square)" }
    let width = "(2 - \(shape))"
    if shape == 0 { return "\(scale) ** 2 * \(log1p)(\(square) / 2)" }
    return "\(scale) ** 2 * \(width) / \(shape)"
      + " * ((1 + \(square) / \(width)) ** (\(shape) / 2) - 1)"
  }
}
