internal import Foundation
internal import Statistics

/// The step of the grid that numbers lie on.
enum GridStep {
  /// At most this many decimal digits, counted from the leading one of the largest number.
  private static let mostDigits = 9
  private static let mostPlaces = 1e7

  /// Returns the greatest step of which all numbers are multiples, such as 0.5 or 5; `nil` for
  /// fewer than two values, or where the grid would have ten million places or more.
  static func of(_ runs: RunLengths) -> Double? {
    guard runs.values.count > 1, let first = runs.values.first, let last = runs.values.last else {
      return nil
    }
    let largest = max(abs(first), abs(last))
    let leading = Int(log10(largest).rounded(.down))
    for digits in 0..<mostDigits {
      let unit = Unit(power: leading - digits)
      guard let multiples = multiples(of: unit, in: runs.values) else { continue }
      let step = unit.times(Double(multiples.reduce(0, greatestDivisor)))
      return step > 0 && (last / 2 - first / 2) / step < mostPlaces / 2 ? step : nil
    }
    return nil
  }

  /// A power of ten, kept so that neither it nor its inverse rounds.
  private struct Unit {
    let power: Int
    private let factor: Double

    init(power: Int) {
      self.power = power
      factor = pow(10, Double(abs(power)))
    }

    func count(in value: Double) -> Double { power < 0 ? value * factor : value / factor }
    func times(_ count: Double) -> Double { power < 0 ? count / factor : count * factor }
  }

  /// Returns how many units each number is, or `nil` when one is no multiple.
  private static func multiples(of unit: Unit, in values: [Double]) -> [Int]? {
    var multiples: [Int] = []
    multiples.reserveCapacity(values.count)
    for value in values {
      let count = unit.count(in: value)
      let whole = count.rounded()
      guard abs(count - whole) <= 1e-9 * max(1, abs(whole)), abs(whole) < 1e15 else { return nil }
      multiples.append(Int(whole))
    }
    return multiples
  }

  private static func greatestDivisor(_ first: Int, _ second: Int) -> Int {
    var (a, b) = (abs(first), abs(second))
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
