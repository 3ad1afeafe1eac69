internal import Predictions

/// What sampling says of a formula with its link and domain.
struct ExpressionStudy {
  /// How slopes and surrogate curvatures of second-order steps are made.
  enum Surrogate: Sendable, Hashable {
    /// slope / r, and what stands for it at r = 0; `takesCurvature`: the true one where larger.
    case residual(centre: Double, takesCurvature: Bool)
    /// The same with the jump of the slope at r = 0 smoothed: half the jump, and the slope midway.
    case smoothed(jump: Double, middle: Double)
    /// A jump at r = 0 that depends on the target.
    case smoothedByRow
    /// The true curvature, or |slope| / reach where that is larger.
    case reach(Double)
  }

  let formula: Formula
  let link: Link
  /// Targets that were tried.
  let curves: [ExpressionCurve]
  let kinks: [[ExpressionKinks.Kink]]
  let isConvex: Bool
  let isSmooth: Bool
  /// The largest |slope| that was found, where it does not grow without end.
  let slopeBound: Double?
  /// Whether it grows from f = y in both directions, so that slope / r weighs a row.
  let risesFromTarget: Bool
  let isMajorised: Bool

  init(_ formula: Formula, link: Link, targets: [Double]) {
    self.formula = formula
    self.link = link
    let targets = formula.isResidual ? [0] : targets
    curves = targets.map { ExpressionCurve(formula, link: link, target: $0) }
    kinks = curves.map { ExpressionKinks(formula, target: $0.target).found(on: $0) }
    isConvex = curves.allSatisfy { $0.fall == nil }
    isSmooth = !kinks.joined().contains { $0.isInSlope }
    slopeBound = Self.slopeBound(formula, link, curves)
    risesFromTarget = link == .identity && curves.allSatisfy(\.risesFromTarget)
    isMajorised = risesFromTarget && isSmooth && curves.allSatisfy(\.isMajorisedByResidual)
  }

  private static func slopeBound(
    _ formula: Formula, _ link: Link, _ curves: [ExpressionCurve]
  ) -> Double? {
    guard let top = curves.compactMap(\.steepest).max(by: { abs($0.slope) < abs($1.slope) })
    else { return nil }
    let near = curves.filter { abs($0.target) <= 2.5 }
    let inner =
      near.flatMap { curve in curve.points.filter { !curve.isFar($0, link) } }
      .map { abs($0.slope) }.max() ?? 0
    guard abs(top.slope) <= inner * (1 + 1e-9) else { return nil }
    return refined(formula, link, top)
  }

  /// The largest curvature that was found, where it neither grows without end nor at 0.
  var curvatureBound: Double? {
    let all = curves.flatMap(\.points).map(\.curvature).max() ?? 0
    let near = curves.filter { abs($0.target) <= 2.5 }.flatMap { curve in
      curve.points.filter {
        !curve.isFar($0, link) && (link != .identity || abs($0.score - curve.target) >= 1e-3)
      }
    }
    let inner = near.map(\.curvature).max() ?? 0
    return all <= inner * (1 + 1e-4) ? max(all, 0) : nil
  }

  var isRedescending: Bool {
    guard let bound = slopeBound else { return false }
    return curves.allSatisfy { $0.fades(below: bound) }
  }

  var traits: LossTraits {
    let isProper = functional == .probability
    return LossTraits(
      isConvex: isConvex, isSmooth: isSmooth, slopeBound: slopeBound,
      curvatureBound: curvatureBound, isRedescending: isRedescending, isMajorised: isMajorised,
      isStrictlyProper: isProper, isClassificationCalibrated: isProper || isCalibratedMargin,
      targetFreedom: formula.isResidual ? .location : .none, kinks: kinkPlaces)
  }

  /// A convex loss of the margin that falls at 0 (Bartlett, Jordan and McAuliffe 2006).
  private var isCalibratedMargin: Bool {
    formula.isMargin && isConvex && formula.point(score: 0, target: 1).slope < 0
  }

  /// The kinks in r, m or f; those that move with the target otherwise are left out.
  private var kinkPlaces: [Double] {
    var places: [Double] = []
    for (curve, kinks) in zip(curves, kinks) {
      for kink in kinks {
        let place = formula.isMargin ? (2 * curve.target - 1) * kink.score : kink.score
        if !places.contains(where: { abs($0 - place) <= 1e-9 * (1 + abs(place)) }) {
          places.append(place)
        }
      }
    }
    return Array(places.sorted().prefix(16))
  }

  /// Climbs from the steepest sampled place to the summit beside it.
  private static func refined(
    _ formula: Formula, _ link: Link, _ top: Formula.Point
  ) -> Double {
    let width = link == .identity ? 0.4 * abs(top.score - top.target) : 0.3
    var (low, high) = (top.score - width, top.score + width)
    for _ in 0..<80 {
      let third = (high - low) / 3
      let pair = formula.points(scores: [low + third, high - third], target: top.target)
      if abs(pair[0].slope) < abs(pair[1].slope) { low += third } else { high -= third }
    }
    let summit = abs(formula.point(score: low + (high - low) / 2, target: top.target).slope)
    return summit.isFinite ? max(summit, abs(top.slope)) : abs(top.slope)
  }
}
