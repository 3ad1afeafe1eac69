internal import Foundation
package import Predictions

/// Minus the log probability of a count that is 0 with some probability and else Poisson
/// (Lambert 1992), constant dropped.
package struct ZeroInflatedPoisson: ScorePairLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "zero_inflated_poisson", aliases: ["zip", "zip_nll"],
    summary: "Counts with a share of zeros of their own; estimates that share and the rate.",
    formula: "-ln(q + (1 - q) e^-mu) if y = 0, else -ln(1 - q) + mu - y f, logit q = a, mu = e^f",
    tasks: [.count],
    whenToUse: "More counts are 0 than a Poisson law has: some rows can count nothing at all.",
    domain: "y = 0, 1, 2, ...", reference: "Lambert 1992")

  package static let examples = [
    LossExample(
      ZeroInflatedPoisson(), scores: [0, 0], target: 0, value: 0.37988549304172248),
    LossExample(
      ZeroInflatedPoisson(), scores: [-1, 0.5], target: 3, value: 0.46198295821835098),
    LossExample(
      ZeroInflatedPoisson(), scores: [2, 1], target: 1, value: 3.8452098395020177),
  ]

  package init() {}

  package var link: Link { .logitAndLog }
  package var traits: LossTraits { LossTraits(isConvex: false, isSmooth: true) }
  package func accepts(_ target: Double) -> Bool {
    target.isFinite && target >= 0 && target == target.rounded()
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "a, m = f[:, 0], np.exp(f[:, 1])", "q = 1 / (1 + np.exp(-a))",
        "t = np.where(y == 0, 1 / (1 + np.exp(-a - m)), 0)",
        "g = np.column_stack([q - t, (1 - t) * m - y])",
        "h = np.maximum(np.column_stack([q * (1 - q), (1 - t) * (m + y) / 2]), 1e-16)",
      ], scores: "2",
      torch: "torch.nn.functional.softplus(f[:, 0]) - torch.where(y == 0,"
        + " torch.logaddexp(f[:, 0], -torch.exp(f[:, 1])), y * f[:, 1] - torch.exp(f[:, 1]))",
      keras: "keras.ops.softplus(f[:, 0]) - keras.ops.where(y == 0,"
        + " keras.ops.logaddexp(f[:, 0], -keras.ops.exp(f[:, 1])),"
        + " y * f[:, 1] - keras.ops.exp(f[:, 1]))"
    ).calls(link: link, builtIn: [:])
  }

  package func value(scores: ScorePair, target: Double) -> Double {
    let (a, f) = (scores.first, scores.second)
    let mean = saturatingExp(f)
    guard target == 0 else { return softplus(a) + (mean - (target * f).clampedToFinite) }
    return softplus(a) - max(a, -mean) - log1p(exp(-abs(a + mean)))
  }
  package func slopes(scores: ScorePair, target: Double) -> ScorePair {
    let share = LogitPair(scores.first)
    let mean = saturatingExp(scores.second)
    guard target == 0 else { return ScorePair(share.probability, mean - target) }
    let extra = LogitPair(scores.first + mean)
    // The difference of the smaller sides keeps its digits.
    let ofShare =
      scores.first > 0
      ? extra.complement - share.complement : share.probability - extra.probability
    return ScorePair(ofShare, extra.complement * mean)
  }
  package func curvatures(scores: ScorePair, target: Double) -> ScorePair {
    let share = LogitPair(scores.first)
    let spread = share.probability * share.complement
    let mean = saturatingExp(scores.second)
    guard target == 0 else { return ScorePair(spread, mean) }
    let extra = LogitPair(scores.first + mean)
    let rest = extra.complement * mean
    return ScorePair(
      spread - extra.probability * extra.complement, rest * (1 - extra.probability * mean))
  }
  /// Returns the curvature given which zeros are extra, as the model sees it, with that of Poisson
  /// for the rest.
  ///
  /// In expectation it is Fisher's information of the two parts; rows with counts keep theirs
  /// where the model wrongly expects zeros.
  package func expectedCurvatures(scores: ScorePair, target: Double) -> ScorePair {
    let share = LogitPair(scores.first)
    let mean = saturatingExp(scores.second)
    let counted = target == 0 ? LogitPair(scores.first + mean).complement : 1
    return ScorePair(
      share.probability * share.complement, counted * (mean / 2 + target / 2))
  }
  package func law(scores: ScorePair) -> PredictedDistribution {
    .zeroInflatedPoisson(
      zeroShare: LogitPair(scores.first).probability, rate: exp(min(scores.second, 700)))
  }
}

extension ZeroInflatedPoisson {
  /// Solves mu / (1 - e^-mu) = mean of the positive counts; where zeros are no more than a Poisson
  /// law has, that law.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let mean = weightedMean(targets, weights)
    let zeros = weightedMean(targets.map { $0 == 0 ? 1 : 0 }, weights)
    guard mean > 0 else { return [0, -LogitRange.largest] }
    guard zeros > exp(-mean) else { return [-LogitRange.largest, log(mean)] }
    let positive = mean / (1 - zeros)
    let rate = rateOfPositiveCounts(mean: positive)
    let extra = max(zeros - exp(-rate), 0)
    return [LogitRange.logRatio(extra, 1 - zeros), log(rate)]
  }

  /// Halves the interval in which mu / (1 - e^-mu) equals the mean, which is more than 1.
  private func rateOfPositiveCounts(mean: Double) -> Double {
    var (low, high) = (0.0, mean)
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if middle < -mean * expm1(-middle) { low = middle } else { high = middle }
    }
    return high
  }
}
