extension NumberText {
  /// Returns `3.41 [3.21, 3.61]`, digits driven by the width of the interval.
  package static func estimate(_ value: Double?, interval: [Double]?) -> String {
    guard let value, value.isFinite else { return none }
    guard let ends = ends(of: interval) else { return significant(value) }
    guard isPlain(value, ends) else {
      return "\(significant(value, digits: 3)) \(bracket(ends) { significant($0, digits: 3) })"
    }
    let decimals = decimals(for: value, halfWidth: (ends.high - ends.low) / 2)
    return fixed(value, decimals: decimals) + " "
      + bracket(ends) { fixed($0, decimals: decimals) }
  }

  /// Returns `+0.12 [0.05, 0.19]`: a difference with its sign.
  package static func difference(_ value: Double?, interval: [Double]?) -> String {
    guard let value, value.isFinite else { return none }
    guard let ends = ends(of: interval) else { return signed(value) }
    let largest = max(abs(ends.low), abs(ends.high), abs(value))
    guard isPlain(largest, ends) else {
      return "\(signed(value, digits: 2)) \(bracket(ends) { significant($0, digits: 2) })"
    }
    let decimals = max(0, min(8, 1 - exponent(of: largest)))
    return (value > 0 ? "+" : "") + fixed(value, decimals: decimals) + " "
      + bracket(ends) { fixed($0, decimals: decimals) }
  }

  private static func isPlain(_ value: Double, _ ends: (low: Double, high: Double)) -> Bool {
    let powers = [value, ends.low, ends.high].filter { $0 != 0 }.map(exponent)
    guard let largest = powers.max() else { return true }
    return largest <= 8 && largest >= -4
  }

  private static func ends(of interval: [Double]?) -> (low: Double, high: Double)? {
    guard let interval, interval.count == 2, interval.allSatisfy(\.isFinite) else { return nil }
    return (interval[0], interval[1])
  }

  private static func bracket(
    _ ends: (low: Double, high: Double), _ text: (Double) -> String
  ) -> String {
    "[\(text(ends.low)), \(text(ends.high))]"
  }
}
