internal import Predictions

extension ExpressionStudy {
  /// What was found, with a place that shows what does not hold.
  var findings: [ExpressionFinding] {
    [convexity, smoothness, boundedness, redescent, freedom]
  }

  private var convexity: ExpressionFinding {
    let fall = curves.lazy.compactMap(\.fall).first
    guard let (first, second) = fall else {
      return ExpressionFinding("convex", holds: true, "convex wherever it was sampled")
    }
    return ExpressionFinding(
      "convex", holds: false,
      "not convex: the slope falls from \(short(first.slope)) at \(place(first)) to "
        + "\(short(second.slope)) at \(place(second)), so that training may end in a local minimum")
  }

  private var smoothness: ExpressionFinding {
    for (curve, kinks) in zip(curves, kinks) {
      guard let kink = kinks.first(where: \.isInSlope) else { continue }
      let at = formula.point(score: kink.score, target: curve.target)
      return ExpressionFinding(
        "smooth", holds: false,
        "not smooth: the slope jumps from \(short(kink.slopes.below)) to "
          + "\(short(kink.slopes.above)) at \(place(at))")
    }
    return ExpressionFinding("smooth", holds: true, "smooth: no jump of the slope was found")
  }

  private var boundedness: ExpressionFinding {
    if let bound = slopeBound {
      return ExpressionFinding(
        "bounded slope", holds: true,
        "bounded: one row pulls with a slope of at most \(short(bound))")
    }
    let top = curves[0].points.filter { !curves[0].isFar($0, link) }
      .max { abs($0.slope) < abs($1.slope) }
    let witness = top.map { ": it is \(short($0.slope)) at \(place($0))" } ?? ""
    return ExpressionFinding(
      "bounded slope", holds: false,
      "not bounded: the slope grows without end\(witness), so that one outlier can dominate")
  }

  private var redescent: ExpressionFinding {
    ExpressionFinding(
      "redescending", holds: isRedescending,
      isRedescending
        ? "redescending: rows far out are ignored" : "not redescending: rows far out keep pulling")
  }

  private var freedom: ExpressionFinding {
    if formula.isResidual {
      return ExpressionFinding(
        "function of f - y", holds: true,
        "a function of f - y, so that targets are standardised for training and constants stay in "
          + "units of the data")
    }
    return ExpressionFinding(
      "function of f - y", holds: false,
      looksResidual
        ? "not written as a function of f - y, though it seems to be one; write it with r, so that "
          + "targets can be standardised"
        : "not a function of f - y, so that targets are trained on as they are")
  }

  /// Whether l(y, f) = l(0, f - y) wherever it was tried.
  private var looksResidual: Bool {
    guard link == .identity, curves.count > 1 else { return false }
    return [-3.0, -0.5, 0.25, 2].allSatisfy { residual in
      let values = curves.filter { abs($0.target) <= 10 }.map {
        formula.point(score: $0.target + residual, target: $0.target).slope
      }
      guard let first = values.first else { return false }
      return values.allSatisfy { abs($0 - first) <= 1e-9 * (abs(first) + 1e-9) }
    }
  }

  private func place(_ point: Formula.Point) -> String {
    if formula.isResidual { return "r = \(short(point.score - point.target))" }
    if formula.isMargin { return "m = \(short((2 * point.target - 1) * point.score))" }
    return "f = \(short(point.score)), y = \(short(point.target))"
  }

  /// Four significant digits.
  private func short(_ number: Double) -> String {
    guard number != 0, number.isFinite else { return "\(number)" }
    let size = max(abs(number), .leastNormalMagnitude)
    var unit = 1.0
    while size / unit >= 10_000 { unit *= 10 }
    while size / unit < 1_000, unit > 1e-300 { unit /= 10 }
    let rounded = Double("\((number / unit).rounded())") ?? number
    let text = unit >= 1 ? "\(rounded * unit)" : "\(rounded / (1 / unit).rounded())"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
