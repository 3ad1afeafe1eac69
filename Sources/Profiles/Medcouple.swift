internal import Foundation
internal import Statistics

/// The medcouple, a robust skewness from -1 to 1 (Brys, Hubert and Struyf 2004).
enum Medcouple {
  /// More values than this are thinned to evenly spaced order statistics.
  private static let largestSample = 400

  /// Returns the medcouple of ascending values; 0 for fewer than three.
  static func ofSorted(_ sorted: [Double]) -> Double {
    let values = thinned(sorted)
    guard values.count > 2 else { return 0 }
    let middle = Quantile.ofSorted(values, at: 0.5)
    let below = values.filter { $0 <= middle }
    let above = values.filter { $0 >= middle }
    var kernels: [Double] = []
    kernels.reserveCapacity(below.count * above.count)
    for low in below {
      for high in above { kernels.append(kernel(low, high, middle)) }
    }
    return Quantile.median(kernels)
  }

  /// Returns fences that a long tail on one side does not cross (Hubert and Vandervieren 2008).
  static func adjustedFences(ofSorted sorted: [Double]) -> ClosedRange<Double> {
    let (first, third) = (Quantile.ofSorted(sorted, at: 0.25), Quantile.ofSorted(sorted, at: 0.75))
    let skew = ofSorted(sorted)
    let (lower, upper) = skew >= 0 ? (-4.0, 3.0) : (-3.0, 4.0)
    let reach = 1.5 * (third - first)
    return
      (first - reach * exp(lower * skew))...(third
      + reach * exp(upper * skew))
  }

  private static func thinned(_ sorted: [Double]) -> [Double] {
    guard sorted.count > largestSample else { return sorted }
    return (0..<largestSample).map { sorted[($0 * 2 + 1) * sorted.count / (2 * largestSample)] }
  }

  private static func kernel(_ low: Double, _ high: Double, _ middle: Double) -> Double {
    high > low ? ((high - middle) - (middle - low)) / (high - low) : 0
  }
}
