extension ExpressionLoss {
  /// Writes the n losses.
  package func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    let factor = unit * unit
    fill(&values, by: formula.value, scores: scores, targets: targets) { $0.value * factor }
  }

  /// Writes the n slopes.
  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    let unit = unit
    fill(&slopes, by: formula.slope, scores: scores, targets: targets) { $0.slope * unit }
  }

  /// Writes the n second derivatives.
  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    fill(&curvatures, by: formula.curvature, scores: scores, targets: targets) { $0.curvature }
  }

  /// Writes one result of a program, in units of the targets and finite.
  @inline(__always)
  private func fill(
    _ results: inout MutableSpan<Double>, by program: FormulaProgram, scores: Span<Double>,
    targets: Span<Double>, _ take: (Formula.Point) -> Double
  ) {
    precondition(results.count == targets.count && scores.count == targets.count)
    guard !targets.isEmpty else { return }
    var block = FormulaBlock(program, rows: targets.count)
    for start in stride(from: 0, to: targets.count, by: block.rowCount) {
      program.run(&block, scores: scores, targets: targets, unit: unit, start: start)
      block.write(program.outputs[0], to: &results, start: start)
    }
    for i in targets.indices {
      let own = results[i]
      let point = own.isNaN ? rescued(score: scores[i], target: targets[i]) : nil
      let plain = Formula.Point(score: 0, target: 0, value: own, slope: own, curvature: own)
      results[i] = take(point ?? plain).clampedToFinite
    }
  }

  /// Returns the loss where the expression itself overflows into no number: the tangent at the
  /// last score, on the way from its calm middle, where everything is finite.
  func rescued(score: Double, target: Double) -> Formula.Point {
    let score = formula.isResidual ? (score - target).clampedToFinite / unit : score
    let target = formula.isResidual ? 0 : target
    var last = Formula.Point(score: score, target: target, value: 0, slope: 0, curvature: 0)
    let calm = [target, 0].map { formula.point(score: $0, target: target) }.first(where: \.isFinite)
    guard var near = calm else { return last }
    var far = score.clampedToFinite
    for _ in 0..<200 {
      let middle = near.score / 2 + far / 2
      let point = formula.point(score: middle, target: target)
      if point.isFinite { near = point } else { far = middle }
      if abs(far - near.score) <= 1e-9 * abs(near.score) { break }
    }
    last.value = near.value + (near.slope * (score.clampedToFinite - near.score)).clampedToFinite
    last.slope = near.slope
    last.curvature = near.curvature
    return last
  }
}
