extension ExpressionLoss {
  /// Writes slopes and positive surrogate curvatures.
  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    fillSlopes(&slopes, scores: scores, targets: targets)
    if needsCurvature { fillCurvatures(&curvatures, scores: scores, targets: targets) }
    switch surrogate {
    case .residual(let centre, let takesCurvature):
      for i in targets.indices {
        let residual = scores[i] - targets[i]
        let weight = abs(residual) > 1e-150 * unit ? slopes[i] / residual : centre
        curvatures[i] = floored(takesCurvature ? max(weight, curvatures[i]) : weight)
      }
    case .reach(let reach):
      let isConvex = traits.isConvex
      for i in targets.indices {
        let distance = reach > 0 ? reach : max(abs(scores[i] - targets[i]), 1e-150)
        let own = isConvex ? curvatures[i] : abs(curvatures[i])
        curvatures[i] = floored(max(own, abs(slopes[i]) / distance))
      }
    case .smoothed(let jump, let middle):
      smooth(
        &slopes, &curvatures, scores, targets, jump: jump * unit, middle: middle * unit,
        width: max(smoothing, 1e-150))
    case .smoothedByRow:
      smoothByRow(&slopes, &curvatures, scores, targets, width: max(smoothing, 1e-150))
    }
  }

  /// Returns the width over which a jump of the slope at f = y is smoothed, else 0.
  package func smoothing(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double {
    switch surrogate {
    case .residual, .reach: 0
    case .smoothed, .smoothedByRow:
      rootMeanResidual(scores: scores, targets: targets, weights: weights)
    }
  }

  private var needsCurvature: Bool {
    switch surrogate {
    case .residual(_, let takesCurvature): takesCurvature
    case .reach: true
    case .smoothed, .smoothedByRow: false
    }
  }

  @inline(__always)
  private func floored(_ curvature: Double) -> Double {
    let finite = curvature.isNaN ? 0 : curvature.clampedToFinite
    return max(finite, .smallestCurvature)
  }

  /// The jump |r| becomes sqrt(S^2 + r^2), everything times S, as for absolute_error.
  private func smooth(
    _ slopes: inout MutableSpan<Double>, _ curvatures: inout MutableSpan<Double>,
    _ scores: Span<Double>, _ targets: Span<Double>, jump: Double, middle: Double, width: Double
  ) {
    for i in targets.indices {
      let residual = (scores[i] - targets[i]).clampedToFinite
      let weight = width / norm(width, residual)
      let side = residual > 0 ? jump : -jump
      let rest = residual == 0 ? 0 : slopes[i] - side - middle
      slopes[i] = (jump * residual * weight + width * (middle + rest)).clampedToFinite
      let more = residual == 0 ? 0 : max(rest / residual, 0)
      curvatures[i] = floored(jump * weight + width * more)
    }
  }

  private func smoothByRow(
    _ slopes: inout MutableSpan<Double>, _ curvatures: inout MutableSpan<Double>,
    _ scores: Span<Double>, _ targets: Span<Double>, width: Double
  ) {
    for i in targets.indices {
      let residual = abs((scores[i] - targets[i]).clampedToFinite)
      let weight = width / norm(width, residual)
      curvatures[i] = floored(abs(slopes[i]) * weight)
      slopes[i] = (slopes[i] * weight * residual).clampedToFinite
    }
  }

  /// (sum w sqrt|r| / sum w)^2, as the family of residual losses has it.
  private func rootMeanResidual(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double {
    precondition(scores.count == targets.count)
    var sum = 0.0
    var total = 0.0
    for i in targets.indices {
      let weight = weights?[i] ?? 1
      sum += weight * abs((scores[i] - targets[i]).clampedToFinite).squareRoot()
      total += weight
    }
    let root = total > 0 ? sum / total : 0
    return (root * root).clampedToFinite
  }
}
