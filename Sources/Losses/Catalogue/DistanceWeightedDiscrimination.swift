internal import Foundation
package import Predictions

/// Distance-weighted discrimination: the hinge's slope up to a knot t = q / (q + 1), then a tail
/// that falls like m^-q (Marron, Todd and Ahn 2007).
package struct DistanceWeightedDiscrimination: MarginLoss {
  package static let card = LossCard(
    name: "dwd", aliases: ["distance_weighted_discrimination", "generalized_dwd"],
    summary: "A hinge that never lets go of a row: far rows keep a say by their distance.",
    formula: "1 - m if m <= t, else (t / m)^q / (q + 1); t = q / (q + 1), q = power",
    tasks: [.binary],
    whenToUse: "Many more features than rows, where support vector machines pile rows up.",
    domain: "0 or 1",
    parameters: [
      LossParameter("power", default: 1, range: 0.1...100, unit: .pure, rule: "1")
    ],
    reference: "Marron, Todd and Ahn 2007; Wang and Zou 2018")

  package static let presets = [
    DistanceWeightedDiscrimination(power: 1), DistanceWeightedDiscrimination(power: 0.25),
    DistanceWeightedDiscrimination(power: 4),
  ]

  package static let examples = [
    LossExample(DistanceWeightedDiscrimination(power: 1), score: 2, target: 1, value: 0.125),
    LossExample(DistanceWeightedDiscrimination(power: 1), score: 1.5, target: 0, value: 2.5),
    LossExample(
      DistanceWeightedDiscrimination(power: 4), score: -1.5, target: 0,
      value: 0.016181728395061728),
    LossExample(
      DistanceWeightedDiscrimination(power: 0.5), score: 3, target: 1, value: 0.22222222222222222),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Self { Self(power: 1) }

  /// How fast the tail falls.
  package let power: Double

  /// Creates the loss of a power between 0.1 and 100.
  package init(power: Double) {
    precondition(power >= 0.1 && power <= 100)
    self.power = power
  }

  package init(parameters: [String: Double]) throws(LossError) {
    power = try Self.card.value(of: "power", in: parameters)
  }

  package var parameters: [String: Double] { ["power": power] }
  package var link: Link { .margin }
  package var functional: Functional { .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: 1, curvatureBound: (power + 1) / knot,
      isMajorised: true, isClassificationCalibrated: true, kinks: [knot])
  }

  package var calls: [Framework: FrameworkCall] {
    let value = { (library: String) in
      """
      \(library).where((2 * y - 1) * f <= \(knot), 1 - (2 * y - 1) * f, \
      (\(knot) / \(library).maximum((2 * y - 1) * f, \(floor(library)))) ** \(power) \
      / (\(power) + 1))
      """
    }
    return CustomObjective(
      lines: [
        "s = 2 * y - 1", "x = \(knot) / np.maximum(s * f, \(knot))",
        "g, h = -s * x ** (\(power) + 1), np.full_like(f, \((power + 1) / knot))",
      ], torch: value("torch"), keras: value("keras.ops")
    ).calls(link: link, builtIn: [:])
  }

  private func floor(_ library: String) -> String {
    library == "torch" ? "torch.tensor(\(knot))" : "\(knot)"
  }

  /// Where the tail begins.
  private var knot: Double { power / (power + 1) }

  package func value(margin m: Double) -> Double {
    m <= knot ? 1 - m : pow(knot / m, power) / (power + 1)
  }
  package func slope(margin m: Double) -> Double {
    m <= knot ? -1 : -pow(knot / m, power + 1)
  }
  package func curvature(margin m: Double) -> Double {
    m <= knot ? 0 : (power + 1) / m * pow(knot / m, power + 1)
  }
  package func newtonPair(margin m: Double) -> NewtonPair {
    NewtonPair(slope: slope(margin: m), curvature: (power + 1) / knot)
  }

  /// t (n_1 / n_0)^(1 / (q + 1)) and its mirror image; between them the slopes are equal and only
  /// the shares decide, so that a descent would creep.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: 2)
    let logRatio = LogitRange.logRatio(totals[1], totals[0])
    guard totals[0] > 0, totals[1] > 0, logRatio != 0 else { return [logRatio] }
    let size = min(knot * exp(abs(logRatio) / (power + 1)), LogitRange.largest)
    return [logRatio > 0 ? size : -size]
  }

  /// Odds are the ratio of the slopes on both sides.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    pairedProbabilities(scores.map { stationaryProbability(score: $0) })
  }
}
