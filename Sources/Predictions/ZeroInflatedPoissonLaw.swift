internal import Foundation
private import Statistics

/// The law that is 0 with probability `zeroShare`, else Poisson with mean `rate` (Lambert 1992).
struct ZeroInflatedPoissonLaw {
  let zeroShare: Double
  let rate: Double

  func cumulative(_ y: Double) -> Double {
    y < 0 ? 0 : min(zeroShare + (1 - zeroShare) * Poisson.cumulative(y, mean: rate), 1)
  }

  func logProbability(_ y: Double) -> Double {
    guard y >= 0, y == y.rounded(.down) else { return -.infinity }
    if y == 0 { return log(zeroShare + (1 - zeroShare) * exp(-rate)) }
    return log1p(-zeroShare) + Poisson.logProbability(y, mean: rate)
  }

  /// Halves an interval of whole numbers.
  func quantile(_ level: Double) -> Double {
    if cumulative(0) >= level { return 0 }
    var low = 0.0
    var high = (rate + 10).rounded()
    while cumulative(high) < level, high < 1e300 {
      low = high
      high *= 2
    }
    while true {
      let middle = (low + (high - low) / 2).rounded(.down)
      guard middle > low, middle < high else { return high }
      if cumulative(middle) < level { low = middle } else { high = middle }
    }
  }

  /// Returns E|Y - y| - E|Y - Y'| / 2 for independent Y and Y' of the law.
  func crps(_ y: Double) -> Double {
    let share = 1 - zeroShare
    let toTarget = (zeroShare * abs(y)).finite + (share * poissonDistance(to: y)).finite
    let apart =
      2 * zeroShare * share * rate
      + share * share
      * (2 * rate * Special.scaledBesselSum(min(2 * rate, .greatestFiniteMagnitude)))
    return toTarget - (apart / 2).finite
  }

  /// E|X - y| of the Poisson part X.
  private func poissonDistance(to y: Double) -> Double {
    guard y >= 0 else { return rate - y }
    let whole = y.rounded(.down)
    return (y - rate) * (2 * Poisson.cumulative(whole, mean: rate) - 1)
      + 2 * rate * exp(Poisson.logProbability(whole, mean: rate))
  }
}
