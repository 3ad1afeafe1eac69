internal import Foundation
package import Predictions

/// Minus the log likelihood of a Bernoulli trial with probability 1 - exp(-e^f) (Fisher 1922).
package struct ComplementaryLogLog: ScoreLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "complementary_log_log", aliases: ["cloglog", "gompit"],
    summary: "Log loss with an uneven link: probabilities reach 1 much faster than 0.",
    formula: "y = 1: -ln(1 - exp(-e^f)); y = 0: e^f", tasks: [.binary],
    whenToUse: "An event is seen when a Poisson count is not 0, or a hazard ends within a period.",
    domain: "0 or 1", reference: "Fisher 1922; McCullagh and Nelder 1989")

  package static let examples = [
    LossExample(ComplementaryLogLog(), score: 0, target: 1, value: 0.45867514538708189),
    LossExample(ComplementaryLogLog(), score: 1, target: 1, value: 0.068266031247876686),
    LossExample(ComplementaryLogLog(), score: 1, target: 0, value: 2.7182818284590452),
    LossExample(ComplementaryLogLog(), score: -40, target: 1, value: 40),
  ]

  package init() {}

  package var link: Link { .complementaryLogLog }
  package var functional: Functional { .probability }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, isStrictlyProper: true, isClassificationCalibrated: false)
  }

  package var calls: [Framework: FrameworkCall] {
    let value = { (library: String) in
      """
      \(library).where(y > 0.5, -\(library).log(-\(library).expm1(-\(library).exp(f))), \
      \(library).exp(f))
      """
    }
    return CustomObjective(
      lines: [
        "t = np.exp(np.clip(f, -80, 80))", "r = t / np.expm1(np.minimum(t, 700))",
        "g, h = np.where(y > 0.5, -r, t), np.maximum(np.where(y > 0.5, t * r, t), 1e-16)",
      ], torch: value("torch"), keras: value("keras.ops")
    ).calls(link: link, builtIn: [:])
  }

  package func accepts(_ target: Double) -> Bool { target == 0 || target == 1 }

  package func value(score f: Double, target y: Double) -> Double {
    let rate = saturatingExp(f)
    if y < 0.5 { return rate }
    if rate > 0.5 { return -log1p(-exp(-rate)) }
    // The rate is taken off in logarithms, where it may underflow.
    return rate > 0.01 ? -log(-expm1(-rate)) : -f - log1p(-Series.missing(rate))
  }

  package func slope(score f: Double, target y: Double) -> Double {
    let rate = saturatingExp(f)
    return y < 0.5 ? rate : -Series.ratio(rate)
  }

  package func curvature(score f: Double, target y: Double) -> Double {
    let rate = saturatingExp(f)
    return y < 0.5 ? rate : Series.ratio(rate) * Series.excess(rate)
  }

  /// The larger of the true and the expected curvature t^2 / (e^t - 1), t = e^f: the expected one
  /// alone vanishes where rows of class 0 pull hardest.
  package func newtonPair(score f: Double, target y: Double, smoothing: Double) -> NewtonPair {
    let rate = saturatingExp(f)
    if y < 0.5 { return NewtonPair(slope: rate, curvature: rate) }
    let ratio = Series.ratio(rate)
    return NewtonPair(slope: -ratio, curvature: min(rate, 1e3) * ratio)
  }

  /// ln(-ln(1 - share)) of the share of class 1.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let share = classShare(targets, weights)
    return [
      log(share.complement < 0.5 ? -log(share.complement) : -log1p(-share.probability))
    ]
  }

  /// Functions of t = e^f, by their Taylor series where the closed forms cancel.
  private enum Series {
    /// 1 - (1 - e^-t) / t, for t <= 0.01.
    static func missing(_ t: Double) -> Double {
      t / 2 * (1 - t / 3 * (1 - t / 4 * (1 - t / 5 * (1 - t / 6))))
    }
    /// t / (e^t - 1).
    static func ratio(_ t: Double) -> Double { t > 0 ? t / expm1(t) : 1 }
    /// t + ratio - 1.
    static func excess(_ t: Double) -> Double {
      guard t < 0.1 else { return t + ratio(t) - 1 }
      let square = t * t
      return t / 2 + square * (1.0 / 12 - square * (1.0 / 720 - square / 30240))
    }
  }
}
