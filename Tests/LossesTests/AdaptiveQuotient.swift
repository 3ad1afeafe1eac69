/// The derivative of a function from central differences of fourth order, with the step at which
/// they agree best.
struct AdaptiveQuotient {
  /// The derivative.
  private(set) var value = Double.nan
  /// How far the neighbouring steps disagree, or rounding alone may move the quotient.
  private(set) var error = Double.infinity

  /// Halves the step 14 times from a tenth of the point's size on.
  ///
  /// - Parameter function: returns the values at many points at once.
  init(at point: Double, of function: ([Double]) -> [Double]) {
    let steps = (0..<16).map { max(abs(point), 1) * 0.1 / Double(1 << $0) }
    var points = [point]
    for step in steps { points += [point + step, point - step] }
    let values = function(points)
    var largest = 0.0
    for value in values { largest = max(largest, abs(value)) }
    // Numbers that were cut off at the largest one have no derivative, and neither has a kink.
    guard largest < 1e300, !isKink(values, steps, rounding: 1e-15 * largest) else { return }
    let spans = steps.indices.map { values[2 * $0 + 1] - values[2 * $0 + 2] }
    let quotients = steps.indices.dropLast().map { j in
      (8 * spans[j + 1] - spans[j]) / (12 * steps[j + 1])
    }
    for j in 1..<quotients.count - 1 {
      let gap = max(
        abs(quotients[j] - quotients[j - 1]), abs(quotients[j] - quotients[j + 1]),
        1e-15 * largest / steps[j + 1])
      if gap < error { (value, error) = (quotients[j], gap) }
    }
  }

  /// Whether the steps agree well enough to judge by.
  var isResolved: Bool { error <= 1e-5 * (1 + abs(value)) }

  /// Whether a closed form lies within what the steps can tell.
  func agrees(with closedForm: Double) -> Bool {
    abs(closedForm - value) <= 10 * error + 1e-9 * (1 + abs(value))
  }
}

/// Whether the slopes on the two sides differ by as much at a short step as at a longer one.
private func isKink(_ values: [Double], _ steps: [Double], rounding: Double) -> Bool {
  let jumps = steps.indices.map { j in
    abs(values[2 * j + 1] + values[2 * j + 2] - 2 * values[0]) / steps[j]
  }
  return jumps[14] > 0.3 * jumps[10] && jumps[14] > 1e-6 + 10 * rounding / steps[14]
}
