/// The search for the k scores, the same for all rows, that minimise a weighted cost.
///
/// Newton's method on the diagonal, with the surrogate curvature where the true one is not
/// positive, and halved steps where the cost would rise.
struct ConstantFit<Subject: Loss> {
  let loss: Subject
  let targets: [Double]
  let weights: [Double]?

  /// Cost, slopes and curvatures of one constant, summed over the rows.
  struct Point {
    var scores: [Double]
    var cost = 0.0
    var slopes: [Double]
    var curvatures: [Double]
    var surrogates: [Double]

    /// The size of the slopes.
    var steepness: Double { slopes.reduce(0) { max($0, abs($1)) } }
  }

  /// Returns the cheapest constant that the descents from `starts` reach.
  func best(of starts: [[Double]]) -> [Double] {
    let ends = starts.map { descend(from: $0) }
    return ends.min { $0.cost < $1.cost }?.scores ?? []
  }

  private func descend(from start: [Double]) -> Point {
    var point = evaluate(start)
    for _ in 0..<200 {
      guard let next = improved(point) else { return point }
      let moved = zip(next.scores, point.scores).contains {
        abs($0 - $1) > 1e-14 * (abs($0) + abs($1))
      }
      point = next
      if !moved { break }
    }
    return point
  }

  /// Returns a better constant, or `nil` where none is found.
  private func improved(_ point: Point) -> Point? {
    let newton = step(point, by: point.curvatures)
    if let newton, isBetter(newton, than: point) { return newton }
    for halvings in 0..<40 {
      let scale = Double(UInt64(1) << halvings)
      let trial = step(point, by: point.surrogates.map { $0 * scale })
      if let trial, isBetter(trial, than: point) { return trial }
    }
    return nil
  }

  /// Returns the point one Newton step away, or `nil` where a curvature is not positive.
  private func step(_ point: Point, by curvatures: [Double]) -> Point? {
    guard curvatures.allSatisfy({ $0 > 0 }) else { return nil }
    let scores = point.scores.indices.map { k in
      (point.scores[k] - point.slopes[k] / curvatures[k]).clampedToFinite
    }
    return evaluate(scores)
  }

  /// A cost is flat at its minimum, so that near it the slopes decide.
  private func isBetter(_ next: Point, than point: Point) -> Bool {
    let noise = 1e-14 * abs(point.cost)
    if next.cost < point.cost - noise { return true }
    return next.cost <= point.cost + noise && next.steepness < point.steepness
  }
}

extension ConstantFit {
  private func evaluate(_ constant: [Double]) -> Point {
    let scores =
      constant.count == 1
      ? Array(repeating: constant[0], count: targets.count)
      : Array(repeatElement(constant, count: targets.count).joined())
    let pairs = loss.newtonPairs(scores: scores, targets: targets, weights: weights)
    let cost = sums(loss.values(scores: scores, targets: targets), width: 1)
    let width = constant.count
    return Point(
      scores: constant, cost: cost.first ?? 0,
      slopes: sums(loss.slopes(scores: scores, targets: targets), width: width),
      curvatures: sums(loss.curvatures(scores: scores, targets: targets), width: width),
      surrogates: sums(pairs.curvatures, width: width))
  }

  /// Returns the weighted sums of the columns of n x width numbers.
  private func sums(_ numbers: [Double], width: Int) -> [Double] {
    guard width > 1 || weights != nil else { return [numbers.reduce(0, +).clampedToFinite] }
    var totals = [Double](repeating: 0, count: width)
    for (index, number) in numbers.enumerated() {
      totals[index % width] += number * (weights?[index / width] ?? 1)
    }
    return totals.map(\.clampedToFinite)
  }
}
