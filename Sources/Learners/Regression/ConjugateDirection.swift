/// Nonlinear conjugate directions (Polak and Ribiere 1969), preconditioned by Newton steps.
///
/// Where the curvature is a diagonal stand-in, as with several scores a row, Newton steps alone
/// zigzag; each direction then carries on part of the one before.
struct ConjugateDirection {
  private var slopes: [Double] = []
  private var direction: [Double] = []
  private var product = 0.0

  /// Returns the direction for new slopes and the Newton step of those slopes.
  mutating func next(slopes new: [Double], step: [Double]) -> [Double] {
    let share = slopes.isEmpty || product <= 0 ? 0 : (dot(step, new) - dot(step, slopes)) / product
    var combined = step
    if share > 0 {
      for i in combined.indices { combined[i] += share * direction[i] }
    }
    // A direction that does not descend is dropped for the step itself.
    carriesOn = share > 0 && dot(combined, new) > 0
    direction = carriesOn ? combined : step
    slopes = new
    product = dot(step, new)
    return direction
  }

  /// Whether the last direction was more than its step.
  private(set) var carriesOn = false

  /// Forgets the directions so far.
  mutating func reset() {
    slopes = []
    carriesOn = false
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
