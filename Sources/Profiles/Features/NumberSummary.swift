internal import Statistics

/// Count, range, mean and spread of the finite numbers of a column.
///
/// Blocks that fit the cache are read twice, once for the mean and once for the squares around
/// it, and joined by the formula of Chan, Golub and LeVeque (1979).
struct NumberSummary {
  /// Numbers that are not NaN.
  private(set) var present = 0
  /// Finite numbers.
  private(set) var count = 0
  private(set) var minimum = Double.infinity
  private(set) var maximum = -Double.infinity
  private(set) var mean = 0.0
  /// Standard deviation with n - 1 in the denominator; 0 for fewer than two numbers.
  private(set) var sd = 0.0
  private var squares = 0.0

  private static let blockSize = 2_048

  init(_ numbers: [Double]) {
    numbers.withUnsafeBufferPointer { all in
      var start = 0
      while start < all.count {
        let end = min(start + NumberSummary.blockSize, all.count)
        add(all[start..<end])
        start = end
      }
    }
    sd = count > 1 ? (squares / Double(count - 1)).squareRoot() : 0
    let largest = max(abs(minimum), abs(maximum))
    if count > 0, largest > 1e100 || largest < 1e-100 { scaleAnew(numbers) }
  }

  private mutating func add(_ block: Slice<UnsafeBufferPointer<Double>>) {
    var (sum, low, high) = (0.0, Double.infinity, -Double.infinity)
    var finite = 0
    for number in block {
      let isFinite = number.isFinite
      sum += isFinite ? number : 0
      low = isFinite && number < low ? number : low
      high = isFinite && number > high ? number : high
      finite += isFinite ? 1 : 0
    }
    present += finite
    if finite < block.count { present += block.count { $0.isInfinite } }
    guard finite > 0 else { return }
    let centre = sum / Double(finite)
    var deviations = 0.0
    for number in block {
      let deviation = number.isFinite ? number - centre : 0
      deviations += deviation * deviation
    }
    join(finite, centre, deviations)
    (minimum, maximum) = (min(minimum, low), max(maximum, high))
  }

  private mutating func join(_ added: Int, _ centre: Double, _ deviations: Double) {
    let (old, new) = (Double(count), Double(added))
    let gap = centre - mean
    squares += deviations + gap * gap * old * new / (old + new)
    mean += gap * new / (old + new)
    count += added
  }

  /// Squares of such numbers leave the range of a double.
  private mutating func scaleAnew(_ numbers: [Double]) {
    let moments = Moments(numbers.filter(\.isFinite))
    (mean, sd) = (moments.mean, moments.sd)
  }
}

extension NumberSummary {
  static let bins = 16

  /// Returns the counts over equal bins from minimum to maximum; empty where all are equal.
  func histogram(_ numbers: [Double]) -> [Int] {
    guard count > 0, minimum < maximum else { return [] }
    let bins = NumberSummary.bins
    var counts = [Int](repeating: 0, count: bins)
    // Halved, so that a range near the largest number stays finite.
    let scale = Double(bins) / (maximum / 2 - minimum / 2)
    let isUsable = scale.isFinite && scale > 0
    let low = minimum / 2
    numbers.withUnsafeBufferPointer { all in
      counts.withUnsafeMutableBufferPointer { counts in
        for number in all where number.isFinite {
          let place = isUsable ? (number / 2 - low) * scale : number > minimum ? 15.0 : 0
          counts[min(bins - 1, max(0, Int(place)))] += 1
        }
      }
    }
    return counts
  }
}
