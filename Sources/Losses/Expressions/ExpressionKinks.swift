/// The places where a formula's slope or curvature jumps, for one target.
struct ExpressionKinks {
  /// A jump.
  struct Kink {
    var score: Double
    /// The slope jumps, not only the curvature.
    var isInSlope: Bool
    /// Slopes just below and above.
    var slopes: (below: Double, above: Double)
    /// The slope grows without end towards the place.
    var isEndless: Bool
  }

  private let formula: Formula
  private let target: Double

  init(_ formula: Formula, target: Double) {
    self.formula = formula
    self.target = target
  }

  /// Returns the kinks along a curve, in order of score.
  func found(on curve: ExpressionCurve) -> [Kink] {
    let scores = curve.points.map(\.score)
    guard formula.switchCount > 0, scores.count > 1 else { return [] }
    var roots: [Double] = []
    let values = formula.switchValues(scores: scores, target: target)
    for (number, values) in values.enumerated() {
      for i in values.indices {
        if values[i] == 0 {
          roots.append(scores[i])
        } else if i > 0, values[i - 1] != 0, (values[i - 1] < 0) != (values[i] < 0) {
          roots.append(root(of: number, between: scores[i - 1], and: scores[i]))
        }
      }
    }
    return distinct(roots.sorted()).compactMap(kink)
  }

  private func distinct(_ roots: [Double]) -> [Double] {
    var kept: [Double] = []
    for root in roots {
      if let last = kept.last, root - last <= 1e-12 * (abs(root) + abs(target)) { continue }
      kept.append(root)
    }
    return kept
  }

  private func root(of number: Int, between low: Double, and high: Double) -> Double {
    var (low, high) = (low, high)
    func sign(_ score: Double) -> Bool {
      formula.switchValues(scores: [score], target: target)[number][0] < 0
    }
    let below = sign(low)
    for _ in 0..<80 {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      if sign(middle) == below { low = middle } else { high = middle }
    }
    return high
  }

  /// Returns what jumps at a score, or `nil` where everything passes smoothly: a true jump stays as
  /// the places on both sides come together.
  private func kink(at score: Double) -> Kink? {
    let distance = abs(score - target)
    let width = 1e-6 * max(distance, abs(score) * 1e-3, distance == 0 ? 1e-3 : 0)
    let wide = pair(at: score, width)
    let narrow = pair(at: score, width * 1e-3)
    let slopes = (narrow.0.slope, narrow.1.slope)
    let isInSlope = jumps(
      (wide.0.slope, wide.1.slope), slopes)
    let isInCurvature = jumps(
      (wide.0.curvature, wide.1.curvature), (narrow.0.curvature, narrow.1.curvature))
    guard isInSlope || isInCurvature else { return nil }
    let jump = abs(wide.1.slope - wide.0.slope)
    return Kink(
      score: score, isInSlope: isInSlope, slopes: slopes,
      isEndless: abs(slopes.1 - slopes.0) > 2 * jump)
  }

  private func jumps(_ wide: (Double, Double), _ narrow: (Double, Double)) -> Bool {
    let jump = abs(narrow.1 - narrow.0)
    return jump > 1e-9 * (abs(narrow.0) + abs(narrow.1)) && jump > 0.5 * abs(wide.1 - wide.0)
  }

  private func pair(at score: Double, _ width: Double) -> (Formula.Point, Formula.Point) {
    let points = formula.points(scores: [score - width, score + width], target: target)
    return (points[0], points[1])
  }
}
