internal import Predictions

/// Whether an expression is a number for every score, so that no learner can step out of it.
struct Definedness {
  private let formula: Formula
  private let definition: LossDefinition
  /// The targets at which it is a number for some score.
  let targets: [Double]
  private let rows: [[Formula.Point]]

  init(
    _ formula: Formula, definition: LossDefinition, link: Link, domain: LossDefinition.Domain
  ) {
    self.formula = formula
    self.definition = definition
    let candidates = formula.isResidual ? [0] : domain.samples
    let points = candidates.map { target in
      formula.points(scores: Self.scores(target, link), target: target)
    }
    let kept = candidates.indices.filter { points[$0].contains(where: \.value.isFinite) }
    targets = kept.map { candidates[$0] }
    rows = kept.map { points[$0] }
  }

  private static func scores(_ target: Double, _ link: Link) -> [Double] {
    let near = stride(from: -5.0, through: 5, by: 0.25)
    guard link == .identity else { return near + [0.001, -0.001] }
    // Far from the target, an infinity may be an overflow, which is no mistake.
    let wide = near + [target, -target, -1, 0, 1].map { $0 - target } + [0.001, -0.001]
    return wide.filter { abs($0) <= 8 }.map { target + $0 }
  }

  /// Throws when a score gives no number where others do.
  func check() throws(ExpressionError) {
    guard formula.hasScore else {
      throw error("it does not read the score f, so that nothing could be learned")
    }
    guard !rows.isEmpty else {
      throw error("it is not a finite number for any target of its domain; state another domain")
    }
    for row in rows {
      guard let bad = row.first(where: { !$0.value.isFinite }) else { continue }
      let what = bad.value.isNaN ? "not a number" : "infinite"
      throw error(
        "it is \(what) at f = \(bad.score), y = \(bad.target) (the logarithm, root or power of a "
          + "negative number, or a division by 0), and a score may be any number; write exp(f) with "
          + "link = log, or sigmoid(f) with link = logit, where it must be positive")
    }
    guard rows.joined().contains(where: { $0.slope != 0 }) else {
      throw error("its slope is 0 everywhere, so that nothing could be learned")
    }
  }

  private func error(_ message: String) -> ExpressionError {
    ExpressionError(text: definition.text, offset: nil, message: message)
  }
}
