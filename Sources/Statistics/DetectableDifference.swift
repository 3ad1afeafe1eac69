internal import CGSL

/// How large a true difference must be for the corrected resampled t test to find it.
package enum DetectableDifference {
  /// Returns the difference, in standard deviations of the differences per split, that a
  /// two-sided test at `alpha` finds with probability `power`.
  ///
  /// Solves for the non-centrality of t at J - 1 degrees; divide alpha by the number of
  /// comparisons for Bonferroni's correction.
  ///
  /// - Returns: `nil` for fewer than two splits.
  package static func multiple(
    splits: Int, testToTrainRatio: Double, alpha: Double, power: Double
  ) -> Double? {
    guard splits > 1 else { return nil }
    let degrees = Double(splits - 1)
    let critical = StudentT.quantile(1 - alpha / 2, degrees: degrees)
    let shift = smallestShift(reaching: power, critical: critical, degrees: degrees)
    return shift * (1 / Double(splits) + testToTrainRatio).squareRoot()
  }

  private static func smallestShift(
    reaching power: Double, critical: Double, degrees: Double
  ) -> Double {
    let law = ScaleLaw(degrees: degrees)
    var (low, high) = (0.0, critical + 10)
    while law.power(shift: high, critical: critical) < power, high < 1e6 { high *= 2 }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if law.power(shift: middle, critical: critical) < power {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }
}

/// The law of the estimated over the true standard deviation, as nodes and weights.
private struct ScaleLaw {
  let nodes: [(scale: Double, weight: Double)]

  /// Gauss and Legendre's rule over all but 1e-12 of the chi law.
  init(degrees: Double) {
    let low = (ChiSquared.quantile(1e-12, degrees: degrees) / degrees).squareRoot()
    let high = (ChiSquared.quantile(1 - 1e-12, degrees: degrees) / degrees).squareRoot()
    let size = 128
    let table = gsl_integration_glfixed_table_alloc(size)
    defer { gsl_integration_glfixed_table_free(table) }
    nodes = (0..<size).map { index in
      var (scale, weight) = (0.0, 0.0)
      gsl_integration_glfixed_point(low, high, index, &scale, &weight, table)
      let density = ChiSquared.density(degrees * scale * scale, degrees: degrees)
      return (scale, weight * 2 * degrees * scale * density)
    }
  }

  /// Returns the chance that |(Z + shift) / scale| exceeds the critical value.
  func power(shift: Double, critical: Double) -> Double {
    nodes.reduce(0) { sum, node in
      let edge = critical * node.scale
      return sum + node.weight
        * (Normal.upperTail(edge - shift) + Normal.cumulative(-edge - shift))
    }
  }
}
