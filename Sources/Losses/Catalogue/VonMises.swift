internal import Foundation
package import Predictions

/// The loss of angles: k (P / 2 pi)^2 (1 - cos(2 pi r / P)) for a period P
/// (Mardia and Jupp 2000).
package struct VonMises: ResidualLoss {
  package static let card = LossCard(
    name: "von_mises", aliases: ["periodic", "circular"],
    summary: "A loss for angles, hours and directions, where the end of the circle is its start.",
    formula: "k (P / 2 pi)^2 (1 - cos(2 pi r / P)), k = kappa, P = period", tasks: [.regression],
    whenToUse: "The target goes round a circle: an angle, the time of day, a wind direction.",
    domain: "any number",
    parameters: [
      LossParameter(
        "kappa", default: 1, range: 1e-3...1e3, unit: .pure,
        rule: "from the length of the mean direction of the targets as radians, else 1"),
      LossParameter(
        "period", default: 2 * .pi, range: LossParameter.scales, unit: .target,
        rule: "2 pi, for radians; give 360 for degrees, 24 for hours"),
    ],
    reference: "Mardia and Jupp 2000")

  package static let presets = [
    VonMises(kappa: 1, period: 2 * .pi), VonMises(kappa: 4, period: 130),
    VonMises(kappa: 0.1, period: 24),
  ]

  package static let examples = [
    LossExample(
      VonMises(kappa: 1, period: 2 * .pi), score: 1, target: 0, value: 0.4596976941318603),
    LossExample(
      VonMises(kappa: 1, period: 24), score: 2, target: 20, value: 14.59025044449664),
    LossExample(
      VonMises(kappa: 2, period: 360), score: 10, target: 100, value: 6565.612700023488),
    LossExample(
      VonMises(kappa: 1, period: 24), score: 23.5, target: 0.5, value: 0.4971507281317771),
  ]

  package static func configured(for evidence: ParameterEvidence) -> VonMises {
    let kappa = evidence.targets.map { concentration(resultantLength: $0.resultantLength) } ?? 1
    return VonMises(kappa: card.clip(kappa, to: "kappa"), period: 2 * .pi)
  }

  /// How concentrated the noise is; it multiplies the loss.
  package let kappa: Double
  /// The way once round, in units of the target.
  package let period: Double

  /// Creates the loss of a concentration between 0.001 and 1000 and a positive period.
  package init(kappa: Double, period: Double) {
    precondition(kappa >= 1e-3 && kappa <= 1e3 && LossParameter.scales.contains(period))
    self.kappa = kappa
    self.period = period
  }

  package init(parameters: [String: Double]) throws(LossError) {
    kappa = try VonMises.card.value(of: "kappa", in: parameters)
    period = try VonMises.card.value(of: "period", in: parameters)
  }

  package var parameters: [String: Double] { ["kappa": kappa, "period": period] }
  package var functional: Functional { .other("mean direction") }
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: kappa * radius, curvatureBound: kappa,
      isMajorised: true, targetFreedom: .location)
  }

  package var calls: [Framework: FrameworkCall] {
    let loss = { (cos: String) in
      "\(kappa) * (\(period) / (2 * np.pi)) ** 2"
        + " * (1 - \(cos)((f - y) * (2 * np.pi / \(period))))"
    }
    return CustomObjective(
      lines: [
        "k, p = \(kappa), \(period)", "r = (f - y + p / 2) % p - p / 2",
        "h = k * np.sinc(2 * r / p)", "g = r * h",
      ], torch: loss("torch.cos"), keras: loss("keras.ops.cos")
    ).calls(link: link, builtIn: [:])
  }

  /// What one radian is in units of the target.
  private var radius: Double { period / (2 * .pi) }

  /// The residual the short way round, in radians.
  private func angle(_ r: Double) -> Double { r.remainder(dividingBy: period) / radius }

  package func value(residual r: Double) -> Double {
    let half = sin(0.5 * angle(r))
    return 2 * kappa * radius * radius * half * half
  }
  package func slope(residual r: Double) -> Double { kappa * radius * sin(angle(r)) }
  package func curvature(residual r: Double) -> Double { kappa * cos(angle(r)) }
  package func surrogateCurvature(residual r: Double) -> Double {
    let angle = angle(r)
    return angle == 0 ? kappa : kappa * (sin(angle) / angle)
  }

  /// The direction of the mean of all points on the circle.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let angles = targets.map(angle)
    let sine = weightedMean(angles.map { sin($0) }, weights)
    let cosine = weightedMean(angles.map { cos($0) }, weights)
    return [atan2(sine, cosine) * radius]
  }

  /// Returns the kappa at which I1(kappa) / I0(kappa) is the resultant length, to 1 %
  /// (Best and Fisher 1981).
  static func concentration(resultantLength length: Double) -> Double {
    let r = min(max(length, 0), 1)
    if r < 0.53 { return 2 * r + r * r * r + 5 * pow(r, 5) / 6 }
    if r < 0.85 { return -0.4 + 1.39 * r + 0.43 / (1 - r) }
    return 1 / (r * (3 - r * (4 - r)))
  }
}
