package import Predictions

/// Squared, linear, levelling off, flat: bends at k times 1.5, 3.5 and 8 (Hampel 1974).
package struct Hampel: ResidualLoss {
  package static let card = LossCard(
    name: "hampel", aliases: ["hampel17", "three_part_redescending"],
    summary: "Squared, then linear, then levelling off, then flat: three bends at k (1.5, 3.5, 8).",
    formula: "slope r up to 1.5 k, flat up to 3.5 k, falling to 0 at 8 k, then 0; k = scale",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Far rows shall count less the further out they are, and none beyond 8 k.",
    domain: "any number",
    parameters: [.threshold("scale", multiple: 0.9014, at90: 0.6877, at85: 0.5704)],
    reference: "Hampel 1974")

  package static let presets = [Hampel(scale: 0.9014), Hampel(scale: 0.4), Hampel(scale: 4)]

  package static let examples = [
    LossExample(Hampel(scale: 2), score: 2, target: 0, value: 2),
    LossExample(Hampel(scale: 2), score: 6, target: 1, value: 10.5),
    LossExample(Hampel(scale: 2), score: 11, target: 0, value: 25.83333333333333),
    LossExample(Hampel(scale: 2), score: -50, target: 0, value: 30),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Hampel {
    Hampel(scale: card.multiple(of: evidence.residualScale, for: "scale"))
  }

  /// What the three bends 1.5, 3.5 and 8 are multiples of, in units of the target.
  package let scale: Double

  /// Creates the loss with a positive scale.
  package init(scale: Double) {
    precondition(LossParameter.scales.contains(scale))
    self.scale = scale
  }

  package init(parameters: [String: Double]) throws(LossError) {
    scale = try Hampel.card.value(of: "scale", in: parameters)
  }

  package var parameters: [String: Double] { ["scale": scale] }
  package var functional: Functional { .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: first, curvatureBound: 1,
      isRedescending: true, isMajorised: true, targetFreedom: .location,
      kinks: [first, second, third].flatMap { [-$0, $0] })
  }

  package var calls: [Framework: FrameworkCall] {
    let bends = "a, b, c = 1.5 * \(scale), 3.5 * \(scale), 8.0 * \(scale)"
    let slope = "np.minimum(np.minimum(s, a), np.maximum(a * (c - s) / (c - b), 0))"
    return CustomObjective(
      lines: [
        bends, "r = f - y", "s = np.abs(r)", "p = \(slope)", "g = np.sign(r) * p",
        "h = np.maximum(np.divide(p, s, out=np.ones_like(s), where=s > 0), 1e-6)",
      ],
      torch: parts("torch.clip", "torch.abs(f - y)"),
      keras: parts("keras.ops.clip", "keras.ops.abs(f - y)")
    ).calls(link: link, builtIn: [:])
  }

  /// The loss as a sum over the four parts, each of the residual's share that lies in it.
  private func parts(_ clip: String, _ size: String) -> String {
    let (a, b, c) = ("1.5 * \(scale)", "3.5 * \(scale)", "8.0 * \(scale)")
    let bend = "(\(clip)(\(size), \(b), \(c)) - \(b))"
    return "\(clip)(\(size), 0, \(a)) ** 2 / 2 + \(a) * (\(clip)(\(size), \(a), \(b)) - \(a))"
      + " + \(a) * (\(bend) - \(bend) ** 2 / (2 * (\(c) - \(b))))"
  }

  private var first: Double { 1.5 * scale }
  private var second: Double { 3.5 * scale }
  private var third: Double { 8 * scale }

  package func value(residual r: Double) -> Double {
    let inner = min(abs(r), first)
    let flat = min(max(abs(r), first), second) - first
    let bend = min(max(abs(r), second), third) - second
    return 0.5 * inner * inner + first * (flat + bend - 0.5 * bend * (bend / (third - second)))
  }
  package func slope(residual r: Double) -> Double {
    let falling = first * max((third - abs(r)) / (third - second), 0)
    let bound = min(first, falling)
    return min(max(r, -bound), bound)
  }
  package func curvature(residual r: Double) -> Double {
    let size = abs(r)
    if size <= first { return 1 }
    return size > second && size < third ? -first / (third - second) : 0
  }
}
