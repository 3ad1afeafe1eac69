internal import Foundation
internal import Predictions

extension AsymmetricLoss {
  /// Value and derivatives in the score of one class's loss.
  struct Side {
    var value = 0.0
    var slope = 0.0
    var curvature = 0.0
  }

  /// Whether this is log loss.
  var isPlain: Bool { gammaPositive == 0 && gammaNegative == 0 && margin == 0 }

  func side(_ score: Double, _ target: Double) -> Side {
    target > 0.5 ? positive(score) : margin > 0 ? clipped(score) : mirrored(score)
  }

  /// Class 1 has a focal loss.
  private func positive(_ score: Double) -> Side { focal(score, gammaPositive) }

  /// So has class 0 without a margin, at the other sign of the score.
  private func mirrored(_ score: Double) -> Side {
    var side = focal(-score, gammaNegative)
    side.slope = -side.slope
    return side
  }

  private func focal(_ margin: Double, _ gamma: Double) -> Side {
    let parts = Focal.Parts(margin, of: Focal(gamma: gamma))
    return Side(
      value: -parts.fade * parts.logarithm, slope: parts.slope, curvature: parts.curvature)
  }

  /// -x^gamma ln(1 - x) for x = p - margin, whose derivatives in p are `first` and `second`.
  private func clipped(_ score: Double) -> Side {
    let p = LogitPair(score)
    let x = p.probability - margin
    guard x > 0 else { return Side() }
    let gamma = gammaNegative
    let loss = -log1p(-x)
    let power = pow(x, gamma)
    let first = power * (gamma * loss / x + 1 / (1 - x))
    let second =
      power
      * (gamma * (gamma - 1) * (loss / x) / x + 2 * gamma / (1 - x) / x
        + 1 / ((1 - x) * (1 - x)))
    let spread = p.probability * p.complement
    return Side(
      value: power * loss, slope: first * spread,
      curvature: second * spread * spread + first * spread * (p.complement - p.probability))
  }

  package var traits: LossTraits {
    let jumps = margin > 0 && gammaNegative == 0
    return LossTraits(
      isConvex: isPlain, isSmooth: !jumps,
      slopeBound: largestValue { max(abs(positive($0).slope), abs(side($0, 0).slope)) },
      curvatureBound: margin > 0 && gammaNegative < 1
        ? nil : largestValue { max(positive($0).curvature, side($0, 0).curvature) },
      isStrictlyProper: isPlain,
      isClassificationCalibrated: margin == 0 && gammaPositive == gammaNegative,
      kinks: margin > 0 && gammaNegative <= 1 ? [log1p(-margin) - log(margin)] : [])
  }

  /// Descends from several scores, and keeps the best; a lone class gets 30.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: 2)
    let logit = LogitRange.logRatio(totals[1], totals[0])
    guard totals[0] > 0, totals[1] > 0 else { return [logit] }
    return ConstantFit(loss: self, targets: [0, 1], weights: totals)
      .best(of: [[0], [logit], [3], [6]])
  }

  /// Odds are the ratio of the slopes of both classes; odds that a margin pushes to infinity come
  /// back as the largest that it does not.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    pairedProbabilities(scores.map { probability($0) })
  }

  private func probability(_ score: Double) -> Double {
    // Far out both slopes vanish, and their ratio stands still long before.
    let near = min(max(score, -300), 300)
    let (own, other) = (-positive(near).slope, side(near, 0).slope)
    return own + other == 0 ? 0.5 : other / (own + other)
  }
}
