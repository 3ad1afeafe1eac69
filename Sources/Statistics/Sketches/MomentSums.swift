internal import Foundation

/// Count, extremes and central moments of numbers seen in parts, joined by pairwise updates.
///
/// Chan, Golub and LeVeque (1979) for the variance, Pébay (2008) for the third and fourth moment.
/// Inside, numbers are scaled by a power of two that follows from the largest, so that no fourth
/// power overflows or vanishes; any order of joining gives the same moments to about 1e-13.
package struct MomentSums: Sendable, Hashable, Codable {
  /// The number of values.
  package private(set) var count = 0
  /// The smallest value; 0 for no values.
  package private(set) var minimum = 0.0
  /// The largest value; 0 for no values.
  package private(set) var maximum = 0.0
  /// How many values equal the smallest.
  package private(set) var minimumCount = 0
  /// How many values equal the largest.
  package private(set) var maximumCount = 0

  /// What values are divided by inside is 2 to this power.
  private var exponent = 0
  private var centre = 0.0
  /// What rounding took off the centre, so that values far from 0 lose nothing.
  private var rest = 0.0
  /// Sums of the second to fourth powers of the scaled deviations from the centre.
  private var squares = 0.0
  private var cubes = 0.0
  private var fourths = 0.0

  private enum CodingKeys: String, CodingKey {
    case count, minimum, maximum, exponent, centre, rest, squares, cubes, fourths
    case minimumCount = "minimum_count"
    case maximumCount = "maximum_count"
  }

  /// Creates the sums of no values.
  package init() {}

  /// Creates the sums of finite numbers.
  package init(_ numbers: [Double]) {
    self = numbers.withUnsafeBufferPointer { MomentSums($0) }
  }

  /// Creates the sums of finite numbers.
  package init(_ numbers: UnsafeBufferPointer<Double>) {
    guard let first = numbers.first else { return }
    count = numbers.count
    (minimum, maximum) = (first, first)
    for number in numbers {
      minimum = min(minimum, number)
      maximum = max(maximum, number)
    }
    for number in numbers {
      minimumCount += number == minimum ? 1 : 0
      maximumCount += number == maximum ? 1 : 0
    }
    exponent = MomentSums.exponent(low: minimum, high: maximum)
    sum(numbers, factor: MomentSums.power(-exponent))
  }

  /// Creates the sums of one finite number that occurs so often.
  package init(repeating number: Double, count: Int) {
    guard count > 0 else { return }
    self.count = count
    (minimum, maximum, minimumCount, maximumCount) = (number, number, count, count)
    exponent = MomentSums.exponent(low: number, high: number)
    centre = MomentSums.scaled(number, by: -exponent)
  }

  /// Arithmetic mean; 0 for no values.
  package var mean: Double {
    min(maximum, max(minimum, MomentSums.scaled(centre, by: exponent)))
  }

  /// Standard deviation with n - 1 in the denominator; 0 for fewer than two values.
  package var sd: Double { MomentSums.scaled(scaledSD, by: exponent) }

  /// Mean cubed standardised deviation (n in the denominator, sd with n - 1); 0 without spread.
  package var skewness: Double {
    let spread = scaledSD
    return spread > 0 ? cubes / Double(count) / (spread * spread * spread) : 0
  }

  /// Mean fourth power of the standardised deviation minus 3; 0 without spread.
  package var kurtosis: Double {
    let spread = scaledSD
    return spread > 0 ? fourths / Double(count) / (spread * spread * spread * spread) - 3 : 0
  }

  private var scaledSD: Double {
    count > 1 && minimum < maximum ? (squares / Double(count - 1)).squareRoot() : 0
  }
}

// MARK: Joining

extension MomentSums {
  /// Joins with the sums of other values.
  package mutating func merge(_ other: MomentSums) {
    guard other.count > 0 else { return }
    guard count > 0 else { return self = other }
    joinExtremes(other)
    let joint = MomentSums.exponent(low: minimum, high: maximum)
    var theirs = other
    rescale(to: joint)
    theirs.rescale(to: joint)
    joinSums(theirs)
  }

  private mutating func joinExtremes(_ other: MomentSums) {
    if other.minimum <= minimum {
      minimumCount = other.minimumCount + (other.minimum == minimum ? minimumCount : 0)
      minimum = other.minimum
    }
    if other.maximum >= maximum {
      maximumCount = other.maximumCount + (other.maximum == maximum ? maximumCount : 0)
      maximum = other.maximum
    }
  }

  private mutating func joinSums(_ other: MomentSums) {
    let (a, b) = (Double(count), Double(other.count))
    let n = a + b
    let (p, q) = (a / n, b / n)
    let gap = (other.centre - centre) + (other.rest - rest)
    let square = gap * gap
    fourths +=
      other.fourths + square * square * a * q * (p * p - p * q + q * q)
      + 6 * square * (p * p * other.squares + q * q * squares)
      + 4 * gap * (p * other.cubes - q * cubes)
    cubes +=
      other.cubes + square * gap * a * q * (p - q) + 3 * gap * (p * other.squares - q * squares)
    squares += other.squares + square * a * q
    moveCentre(by: gap * q)
    count += other.count
  }

  /// Adds to the centre without rounding (the sum of two numbers; Møller 1965, Knuth 1969).
  private mutating func moveCentre(by step: Double) {
    let sum = centre + step
    let part = sum - centre
    rest += (centre - (sum - part)) + (step - part)
    centre = sum
  }

  private mutating func sum(_ numbers: UnsafeBufferPointer<Double>, factor: Double) {
    var total = 0.0
    for number in numbers { total += number * factor }
    let rough = total / Double(count)
    var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
    for number in numbers {
      let gap = number * factor - rough
      let square = gap * gap
      first += gap
      second += square
      third += square * gap
      fourth += square * square
    }
    // What rounding left of the first moment is moved into the centre.
    let shift = first / Double(count)
    centre = rough
    moveCentre(by: shift)
    squares = max(0, second - shift * first)
    cubes = third - shift * (3 * second - 2 * shift * first)
    fourths = fourth - shift * (4 * third - 6 * shift * second + 3 * shift * shift * first)
  }
}

// MARK: Scale

extension MomentSums {
  /// Between these the fourth powers of 10^15 numbers are finite and not 0.
  private static let plainRange = 1e-70...1e70

  private static func exponent(low: Double, high: Double) -> Int {
    let largest = max(abs(low), abs(high))
    guard largest > 0, !plainRange.contains(largest) else { return 0 }
    return Int(largest.exponent) + 1
  }

  private mutating func rescale(to joint: Int) {
    let step = exponent - joint
    guard step != 0 else { return }
    centre = MomentSums.scaled(centre, by: step)
    rest = MomentSums.scaled(rest, by: step)
    squares = MomentSums.scaled(squares, by: 2 * step)
    cubes = MomentSums.scaled(cubes, by: 3 * step)
    fourths = MomentSums.scaled(fourths, by: 4 * step)
    exponent = joint
  }

  private static func scaled(_ number: Double, by exponent: Int) -> Double {
    exponent == 0 ? number : scalbn(number, exponent)
  }

  private static func power(_ exponent: Int) -> Double { scaled(1, by: exponent) }
}
