internal import Losses

/// Slopes and surrogate curvatures of all rows, n x k row-major.
struct NewtonPairs {
  /// dl/df.
  private(set) var slopes: [Double]
  /// A positive stand-in for d2l/df2.
  private(set) var curvatures: [Double]

  /// Creates room for `count` pairs.
  init(count: Int) {
    slopes = Array(repeating: 0, count: count)
    curvatures = slopes
  }

  /// Creates pairs from their parts.
  init(slopes: [Double], curvatures: [Double]) {
    precondition(slopes.count == curvatures.count)
    self.slopes = slopes
    self.curvatures = curvatures
  }

  /// Writes the pairs of a loss.
  mutating func fill(_ loss: any Loss, scores: [Double], targets: [Double], smoothing: Double) {
    Self.fill(&slopes, &curvatures, loss, scores, targets, smoothing)
  }

  private static func fill(
    _ slopes: inout [Double], _ curvatures: inout [Double], _ loss: any Loss,
    _ scores: [Double], _ targets: [Double], _ smoothing: Double
  ) {
    var slopeSpan = slopes.mutableSpan
    var curvatureSpan = curvatures.mutableSpan
    loss.fillNewtonPairs(
      &slopeSpan, curvatures: &curvatureSpan, scores: scores.span, targets: targets.span,
      smoothing: smoothing)
  }

  /// Multiplies every pair by a factor and the weight of its row.
  mutating func scale(by factor: Double, weights: [Double]?, group: Int) {
    guard let weights else {
      for i in slopes.indices {
        slopes[i] *= factor
        curvatures[i] *= factor
      }
      return
    }
    for i in slopes.indices {
      slopes[i] *= factor * weights[i / group]
      curvatures[i] *= factor * weights[i / group]
    }
  }

  /// Multiplies the pairs of each score by its factor.
  mutating func scale(byScore factors: [Double]) {
    guard factors.contains(where: { $0 != 1 }) else { return }
    for i in slopes.indices {
      slopes[i] *= factors[i % factors.count]
      curvatures[i] *= factors[i % factors.count]
    }
  }

  /// Gives every row the mean pair of each of the last `shared` of `group` scores.
  ///
  /// No split of the rows gains anything then, and a tree is one leaf.
  mutating func share(last shared: Int, group: Int) {
    for k in group - shared..<group {
      let rows = stride(from: k, to: slopes.count, by: group)
      let slope = RowWeights.mean(rows.map { slopes[$0] }, weights: nil)
      let curvature = RowWeights.mean(rows.map { curvatures[$0] }, weights: nil)
      for i in rows { (slopes[i], curvatures[i]) = (slope, curvature) }
    }
  }

  /// Whether no value is infinite or undefined.
  var areFinite: Bool {
    // A sum of finite numbers times zero is zero; anything else poisons it.
    var check = 0.0
    for i in slopes.indices { check += slopes[i] * 0 + curvatures[i] * 0 }
    return check == 0
  }
}
