internal import Statistics

/// The minimiser of Huber's loss over constants, and how precise it is (Huber 1964).
struct HuberLocation {
  /// The location, in units of the values.
  let value: Double
  /// n times its asymptotic variance: E psi^2 / (E psi')^2.
  let variance: Double

  /// Fits by reweighting from the median, with `delta` in units of the values.
  init(_ values: [Double], delta: Double) {
    var centre = Quantile.median(values)
    for _ in 0..<50 {
      var (sum, total) = (0.0, 0.0)
      for value in values {
        let distance = abs(value - centre)
        let weight = distance > delta ? delta / distance : 1
        sum += weight * value
        total += weight
      }
      let next = total > 0 ? sum / total : centre
      let step = abs(next - centre)
      centre = next
      if step <= 1e-10 * delta { break }
    }
    value = centre
    variance = HuberLocation.variance(values, centre: centre, delta: delta)
  }

  private static func variance(_ values: [Double], centre: Double, delta: Double) -> Double {
    var (squares, inside) = (0.0, 0.0)
    for value in values {
      let distance = min(abs(value - centre), delta)
      squares += distance * distance
      inside += distance < delta ? 1 : 0
    }
    let n = Double(values.count)
    return inside > 0 ? (squares / n) / ((inside / n) * (inside / n)) : 0
  }
}
