package import Predictions

/// A deviance of a mean mu = e^f: dl/df = mu^(1 - p) (mu - y) for a variance that grows as mu^p.
///
/// Second-order learners get the curvature mu^(1 - p) (mu + y) / 2. It has the expectation of the
/// true one, stays positive where that of one row vanishes, and its step
/// 2 (y - mu) / (y + mu) never passes ln(y / mu), the minimum of rows with equal scores.
package protocol LogMeanLoss: ScoreLoss {}

extension LogMeanLoss {
  package var link: Link { .log }
  package var functional: Functional { .mean }
  package var traits: LossTraits { LossTraits(isConvex: true, isSmooth: true) }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    [logOfWeightedMean(targets, weights)]
  }
}
