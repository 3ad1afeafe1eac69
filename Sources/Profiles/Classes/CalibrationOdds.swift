internal import Foundation
internal import Predictions

/// Logistic recalibration of two-class probabilities: P(positive) = sigmoid(intercept + slope
/// logit p) (Cox 1958), and the intercept alone.
struct CalibrationOdds {
  /// 1 for good probabilities; `nil` where the likelihood has no maximum.
  private(set) var slope: Double?
  /// Standard error of the slope.
  private(set) var slopeError: Double?
  /// The intercept at slope 1: calibration in the large; `nil` with one class only.
  private(set) var shift: Double?
  /// Standard error of that.
  private(set) var shiftError: Double?

  private let odds: [Double]
  private let events: [Double]

  init(_ forecasts: ClassForecasts) {
    odds = forecasts.probabilities(of: 1).map { p in
      let bounded = min(max(p, 1e-9), 1 - 1e-9)
      return log(bounded / (1 - bounded))
    }
    events = forecasts.labels.map { $0 == 1 ? 1 : 0 }
    let total = events.reduce(0, +)
    guard total > 0, total < Double(events.count) else { return }
    fitLine()
    fitShift()
  }

  private mutating func fitLine() {
    var (intercept, slope) = (0.0, 1.0)
    for _ in 0..<40 {
      let sums = sums(intercept, slope)
      guard sums.determinant > 0 else { return }
      let down = (sums.h11 * sums.g0 - sums.h01 * sums.g1) / sums.determinant
      let across = (sums.h00 * sums.g1 - sums.h01 * sums.g0) / sums.determinant
      // Far from the maximum a full step can overshoot.
      let size = min(1, 5 / max(abs(across), 1e-300))
      intercept -= size * down
      slope -= size * across
      guard slope.isFinite, abs(slope) < 100, intercept.isFinite else { return }
      if abs(down) + abs(across) < 1e-10 {
        self.slope = slope
        slopeError = (sums.h00 / sums.determinant).squareRoot().orNilIfNotFinite
        return
      }
    }
  }

  /// By halving, because the expected events rise with the shift.
  private mutating func fitShift() {
    let total = events.reduce(0, +)
    var (low, high) = (-60.0, 60.0)
    while high - low > 1e-12 {
      let middle = (low + high) / 2
      let expected = odds.reduce(0) { $0 + Link.sigmoid($1 + middle) }
      if expected < total { low = middle } else { high = middle }
      if middle == low && middle == high { break }
    }
    let middle = (low + high) / 2
    let information = odds.reduce(0) { sum, x in
      let p = Link.sigmoid(x + middle)
      return sum + p * (1 - p)
    }
    guard information > 0 else { return }
    shift = middle
    shiftError = (1 / information.squareRoot()).orNilIfNotFinite
  }

  private struct Sums {
    var (g0, g1, h00, h01, h11) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var determinant: Double { h00 * h11 - h01 * h01 }
  }

  private func sums(_ intercept: Double, _ slope: Double) -> Sums {
    var sums = Sums()
    for (x, event) in zip(odds, events) {
      let p = Link.sigmoid(intercept + slope * x)
      let (error, weight) = (p - event, p * (1 - p))
      sums.g0 += error
      sums.g1 += error * x
      sums.h00 += weight
      sums.h01 += weight * x
      sums.h11 += weight * x * x
    }
    return sums
  }
}
