internal import Foundation
internal import Predictions

/// A formula along the scores, for one target; only places where everything is finite.
struct ExpressionCurve {
  let target: Double
  let points: [Formula.Point]

  /// Samples residuals from 1e-6 to 1e12 on both sides where the score is a prediction, else
  /// scores from -700 to 700.
  init(_ formula: Formula, link: Link, target: Double) {
    self.target = target
    let scores =
      link == .identity ? Self.residuals.map { target + $0 } : Self.transformedScores
    points = formula.points(scores: scores, target: target).filter(\.isFinite)
  }

  private static let residuals: [Double] = {
    let sizes = stride(from: -48.0, through: 96, by: 1).map { pow(10, $0 / 8) }
    return sizes.reversed().map { -$0 } + [0] + sizes
  }()

  private static let transformedScores: [Double] = {
    let near = stride(from: -30.0, through: 30, by: 0.25)
    return [-700, -300, -100, -50] + near + [50, 100, 300, 700]
  }()

  /// Whether a place is so far out that growth since then means growth without end.
  func isFar(_ point: Formula.Point, _ link: Link) -> Bool {
    link == .identity ? abs(point.score - target) > 1e6 : abs(point.score) > 30
  }

  /// The two neighbouring places between which the slope falls most.
  var fall: (Formula.Point, Formula.Point)? {
    zip(points, points.dropFirst()).filter { first, second in
      first.slope - second.slope > 1e-9 * (abs(first.slope) + abs(second.slope)) + 1e-300
    }.max { $0.0.slope - $0.1.slope < $1.0.slope - $1.1.slope }
  }

  /// The place with the largest |slope|.
  var steepest: Formula.Point? { points.max { abs($0.slope) < abs($1.slope) } }

  /// Whether |slope| goes to 0 at both ends.
  func fades(below bound: Double) -> Bool {
    guard let first = points.first, let last = points.last else { return false }
    return max(abs(first.slope), abs(last.slope)) < 1e-3 * bound
  }

  /// Whether the slope points away from a minimum at f = y everywhere.
  var risesFromTarget: Bool {
    points.allSatisfy { ($0.score - target) * $0.slope >= 0 }
      && points.contains { $0.slope != 0 }
  }

  /// Whether slope / r at each place gives a parabola that lies above the loss at all others.
  var isMajorisedByResidual: Bool {
    let places = points.enumerated().filter { $0.offset % 6 == 0 }.map(\.element)
      .filter { abs($0.score - target) < 1e6 && $0.score != target }
    return places.allSatisfy { at in
      let curvature = at.slope / (at.score - target)
      return places.allSatisfy { place in
        let step = place.score - at.score
        let parabola = at.value + step * (at.slope + curvature / 2 * step)
        let size = abs(at.value) + abs(step * at.slope) + abs(place.value)
        return parabola >= place.value - 1e-9 * size
      }
    }
  }
}
