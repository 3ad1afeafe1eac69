internal import Predictions

extension ExpressionStudy {
  /// What second-order learners step by.
  var surrogate: Surrogate {
    guard risesFromTarget else { return .reach(reach) }
    if hasJumpAtTarget {
      guard formula.isResidual, let kink = kinks[0].first(where: { $0.score == 0 }),
        !kink.isEndless
      else {
        return .smoothedByRow
      }
      let (below, above) = kink.slopes
      return .smoothed(jump: (above - below) / 2, middle: (above + below) / 2)
    }
    return .residual(centre: centre, takesCurvature: isConvex && !isMajorised)
  }

  /// Whether the slope jumps at f = y.
  private var hasJumpAtTarget: Bool {
    zip(curves, kinks).contains { curve, kinks in
      kinks.contains { $0.isInSlope && $0.score == curve.target }
    }
  }

  /// slope / r near r = 0.
  private var centre: Double {
    let target = curves[0].target
    let point = formula.point(score: target, target: target)
    if point.curvature.isFinite, point.curvature > 0 { return point.curvature }
    let near = curves[0].points.first { $0.score > target && $0.slope > 0 }
    return near.map { $0.slope / ($0.score - target) } ?? 1
  }

  /// How far one step may go, in scores: where the score is a logarithm, by a factor e^2, as the
  /// expected curvature of a mean does; over a logit's whole range where the loss is convex and
  /// smooth; else by 1.
  private var reach: Double {
    switch link {
    case .log: 2
    case .identity: 0
    default: isConvex && isSmooth ? LogitRange.largest : 1
    }
  }

  /// What the minimiser estimates, as far as the slopes tell.
  var functional: Functional {
    if isUnbiased { return link == .identity || link == .log ? .mean : .probability }
    if link == .margin { return .decision }
    guard formula.isResidual, risesFromTarget else { return .other("minimiser of this loss") }
    let sides = curves[0].points.filter { abs($0.score) <= 1e6 && $0.score != 0 }
    let above = sides.filter { $0.score > 0 }
    let below = sides.filter { $0.score < 0 }
    if let up = same(above.map(\.slope)), let down = same(below.map { -$0.slope }) {
      let level = down / (up + down)
      return abs(level - 0.5) < 1e-12 ? .median : .quantile(level)
    }
    if let up = same(above.map { $0.slope / $0.score }),
      let down = same(below.map { $0.slope / $0.score })
    {
      return .expectile(down / (up + down))
    }
    return isSymmetric ? .robustLocation : .other("minimiser of this loss")
  }

  /// The number that all are, up to rounding and above 0, or `nil`.
  private func same(_ numbers: [Double]) -> Double? {
    guard let first = numbers.first, first > 0,
      numbers.allSatisfy({ abs($0 - first) <= 1e-9 * first })
    else { return nil }
    return first
  }

  private var isSymmetric: Bool {
    curves[0].points.allSatisfy { point in
      let mirror = formula.point(score: -point.score, target: 0)
      return abs(mirror.slope + point.slope) <= 1e-9 * (abs(point.slope) + abs(mirror.slope))
    }
  }

  /// Whether the slope is a(f) (prediction - y) with a positive a: then the mean of y, or its
  /// probability, and nothing else is the minimiser (Savage 1971).
  private var isUnbiased: Bool {
    guard link != .margin, link != .clipped else { return false }
    let targets = formula.isResidual ? [-3, 0, 0.5, 2.5] : curves.map(\.target)
    guard targets.count > 1 else { return false }
    return [-2.3, -0.7, 0.4, 1.9].allSatisfy { score in
      let prediction = link.prediction(of: score)
      let rates = targets.compactMap { target -> Double? in
        guard abs(prediction - target) > 1e-3 else { return nil }
        return formula.point(score: score, target: target).slope / (prediction - target)
      }
      guard let first = rates.first, first > 0 else { return false }
      return rates.allSatisfy { abs($0 - first) <= 1e-9 * first }
    }
  }
}
