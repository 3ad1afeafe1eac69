internal import Foundation
package import Predictions

/// Between cross-entropy (q -> 0) and the absolute error of probabilities (q -> 1):
/// (1 - p^q) / q (Zhang and Sabuncu 2018).
package struct MulticlassGeneralisedCrossEntropy: TrueClassLoss {
  package static let card = LossCard(
    name: "multiclass_generalised_cross_entropy",
    aliases: [
      "multiclass_generalized_cross_entropy", "categorical_generalized_cross_entropy",
      "multiclass_gce",
    ],
    summary: "Bounded cross-entropy that gives up on wrong labels; its probabilities map back.",
    formula: "(1 - P_y^q) / q, P = softmax(f)", tasks: [.multiclass, .ordinal],
    whenToUse: "A good part of the labels is wrong, and a net would learn them by heart.",
    domain: "a class 0 ..< K",
    parameters: [LossParameter("q", default: 0.7, range: 0.01...0.99, unit: .pure, rule: "0.7")],
    reference: "Zhang and Sabuncu 2018")

  package static let presets = [0.7, 0.1, 0.5].map(MulticlassGeneralisedCrossEntropy.init(q:))

  package static let examples = [
    LossExample(
      MulticlassGeneralisedCrossEntropy(q: 0.7), scores: [0, 0, 0], target: 1,
      value: 0.766481347468615),
    LossExample(
      MulticlassGeneralisedCrossEntropy(q: 0.5), scores: [0, 2], target: 0,
      value: 1.30948447657676),
    LossExample(
      MulticlassGeneralisedCrossEntropy(q: 0.8), scores: [1000, 0, 0], target: 1, value: 1.25),
  ]

  package static func configured(
    for evidence: ParameterEvidence
  ) -> MulticlassGeneralisedCrossEntropy { MulticlassGeneralisedCrossEntropy(q: 0.7) }

  /// How early the loss gives up on a row.
  package let q: Double

  /// The largest slope and curvature, found once.
  private var bounds = TwoClassBounds()

  /// Creates the loss of an exponent between 0.01 and 0.99.
  package init(q: Double) {
    precondition(q >= 0.01 && q <= 0.99)
    self.q = q
    bounds = TwoClassBounds(of: self)
  }

  package init(parameters: [String: Double]) throws(LossError) {
    self.init(q: try MulticlassGeneralisedCrossEntropy.card.value(of: "q", in: parameters))
  }

  package var parameters: [String: Double] { ["q": q] }
  package var functional: Functional { .decision }
  package var leastCurvature: Double { 1e-3 }
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true,
      // p^q (1 - p) is largest at p = q / (1 + q).
      slopeBound: pow(q / (1 + q), q) / (1 + q),
      curvatureBound: bounds.curvature, isRedescending: true,
      isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: TrueClassPython.derivatives(
        slope: "p ** \(q)", weight: "p ** \(q)", least: "1e-3"),
      scores: "K", torch: TrueClassPython.torch("-torch.expm1(\(q) * t) / \(q)")
    ).calls(
      link: link,
      builtIn: [
        .keras: .builtIn(
          """
          loss = lambda y, f: keras.losses.CategoricalGeneralizedCrossEntropy(q=\(q))(\
          y, keras.ops.softmax(f))
          """, since: "3.10",
          trap: "It takes probabilities, not scores, and class indices, not one-hot labels.")
      ])
  }

  package func value(of own: TrueClass) -> Double { -expm1(q * own.logarithm) / q }
  package func slope(of own: TrueClass) -> Double { -exp(q * own.logarithm) }
  package func logSlope(of own: TrueClass) -> Double { q * own.logarithm }
  package func scaledCurvature(of own: TrueClass) -> Double {
    -q * exp(q * own.logarithm) * (own.complement * own.complement)
  }
  package func weight(of own: TrueClass) -> Double { exp(q * own.logarithm) }

  /// Probabilities proportional to the shares to the power 1 / (1 - q).
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: classes)
    let largest = totals.max() ?? 0
    return centred(
      totals.map { max(LogitRange.logRatio($0, largest) / (1 - q), -2 * LogitRange.largest) })
  }

  /// The shares are proportional to P^(1 - q).
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    stationaryProbabilities(scores: scores, classes: classes)
  }
}
