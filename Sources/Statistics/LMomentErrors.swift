/// Standard errors of the L-moment ratios of a sample, whatever its law (Hosking 1990).
///
/// From the influence of each value on L-scale, L-skewness and L-kurtosis, so the variance must be
/// finite for them to mean anything; 0 for fewer than four values or without spread.
package struct LMomentErrors: Sendable, Hashable {
  /// Standard error of the L-skewness.
  package let skewness: Double
  /// Standard error of the L-kurtosis.
  package let kurtosis: Double

  /// Creates the errors of finite values.
  package init(_ values: [Double]) {
    let sorted = values.sorted()
    let moments = LMoments(values)
    guard sorted.count > 3, moments.second > 0 else {
      (skewness, kurtosis) = (0, 0)
      return
    }
    let unit = moments.second
    let scale = LMomentErrors.influence(sorted, unit: unit) { 2 * $0 - 1 }
    let third = LMomentErrors.influence(sorted, unit: unit) { (6 * $0 - 6) * $0 + 1 }
    let fourth = LMomentErrors.influence(sorted, unit: unit) {
      ((20 * $0 - 30) * $0 + 12) * $0 - 1
    }
    skewness = LMomentErrors.error(third, scale, ratio: moments.skewness)
    kurtosis = LMomentErrors.error(fourth, scale, ratio: moments.kurtosis)
  }

  /// Influence on the integral of Q(u) J(u), divided by a unit and centred: from one order
  /// statistic to the next it grows by J(F) times their distance.
  private static func influence(
    _ sorted: [Double], unit: Double, weight: (Double) -> Double
  ) -> [Double] {
    let n = Double(sorted.count)
    var (total, sum) = (0.0, 0.0)
    var influences = [0.0]
    influences.reserveCapacity(sorted.count)
    for i in 1..<sorted.count {
      total += weight(Double(i) / n) * ((sorted[i] - sorted[i - 1]) / unit)
      sum += total
      influences.append(total)
    }
    let mean = sum / n
    return influences.map { $0 - mean }
  }

  private static func error(_ above: [Double], _ scale: [Double], ratio: Double) -> Double {
    let squares = zip(above, scale).reduce(0) { sum, pair in
      let influence = pair.0 - ratio * pair.1
      return sum + influence * influence
    }
    let n = Double(above.count)
    let error = (squares / n / (n - 1)).squareRoot()
    return error.isFinite ? error : 0
  }
}
