internal import Foundation

/// The unit deviance of the Tweedie law whose variance is proportional to a power of the mean.
struct TweedieDeviance {
  let power: Double

  /// Returns whether there is a law of that power: at most 0, or at least 1.
  static func allows(_ power: Double) -> Bool { power.isFinite && (power <= 0 || power >= 1) }

  /// Throws unless the law can give all targets and have all predictions as means.
  func check(_ rows: PointRows) throws(Undefined) {
    guard power != 0 else { return }
    let (isTarget, target): ((Double) -> Bool, String) =
      if power < 0 { ({ _ in true }, "") } else if power < 2 { ({ $0 >= 0 }, "negative") } else {
        ({ $0 > 0 }, "not positive")
      }
    try rows.require(
      targets: isTarget, target, predictions: { $0 > 0 }, "not positive")
  }

  /// Returns the deviance of one row, at least 0; the mean is positive unless the power is 0.
  func value(mean: Double, target: Double) -> Double {
    if power == 0 { return (target - mean) * (target - mean) }
    guard target > 0 else {
      let linear = target < 0 ? -target * pow(mean, 1 - power) / (1 - power) : 0
      return 2 * (linear + pow(mean, 2 - power) / (2 - power))
    }
    let relative = (mean - target) / target
    let d = abs(relative) < 0.5 ? log1p(relative) : log(mean) - log(target)
    return max(0, 2 * pow(target, 2 - power) * difference(d))
  }

  /// Returns (e^((2-p) d) - 1) / (2-p) - (e^((1-p) d) - 1) / (1-p).
  private func difference(_ d: Double) -> Double {
    let (a, b) = (2 - power, 1 - power)
    guard abs(d) * (1 + abs(power)) < 1e-3 else { return growth(a, d) - growth(b, d) }
    // Both are nearly d, so their power series are subtracted term by term.
    var (sum, term, gap, lower) = (0.0, d, 0.0, 1.0)
    for order in 2...7 {
      term *= d / Double(order)
      gap = a * gap + lower
      lower *= b
      sum += gap * term
    }
    return sum
  }

  private func growth(_ rate: Double, _ d: Double) -> Double {
    rate == 0 ? d : expm1(rate * d) / rate
  }
}
