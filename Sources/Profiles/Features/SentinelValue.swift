/// A number that stands for "no value", such as -99 or 9999, found as a spike away from the rest.
struct SentinelValue {
  let value: Double
  let count: Int
  /// The position of its first row.
  let first: Int

  /// Among fewer numbers a 9 may lie apart by chance.
  private static let fewestForOneDigit = 30

  /// Looks at the smallest and the largest of some numbers; `nil` when neither is suspicious.
  init?(_ numbers: [Double], minimum: Double, maximum: Double) {
    let suspects = [minimum, maximum].filter {
      SentinelValue.isUsual($0)
        && (abs($0) > 9 || numbers.count >= SentinelValue.fewestForOneDigit)
    }
    for suspect in suspects {
      var (count, first, low, high) = (0, 0, Double.infinity, -Double.infinity)
      for (place, number) in numbers.enumerated() where number.isFinite {
        if number == suspect {
          if count == 0 { first = place }
          count += 1
        } else {
          low = min(low, number)
          high = max(high, number)
        }
      }
      if count >= 2, low < high,
        SentinelValue.standsApart(suspect, from: low...high)
      {
        (value, self.count, self.first) = (suspect, count, first)
        return
      }
    }
    return nil
  }

  /// Nines only, with either sign, or so large a power of ten that nothing is measured so.
  private static func isUsual(_ value: Double) -> Bool {
    let size = abs(value)
    if size >= 1e15 { return true }
    guard size == size.rounded(), size >= 9 else { return false }
    return String(Int(size)).allSatisfy { $0 == "9" }
  }

  /// Below zero where all else is not, or farther from the rest than the rest is wide.
  private static func standsApart(_ value: Double, from rest: ClosedRange<Double>) -> Bool {
    if value < 0, rest.lowerBound >= 0 { return true }
    let (low, high) = (rest.lowerBound, rest.upperBound)
    let gap = value < low ? low / 2 - value / 2 : value / 2 - high / 2
    if abs(value) >= 1e15 { return gap > 50 * (high / 2 - low / 2) }
    return gap > high / 2 - low / 2
  }
}
