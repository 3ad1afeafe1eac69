extension NumberText {
  /// Returns `0.191 ± 0.012`, the error with two digits and the value with as many decimals.
  package static func plusMinus(_ value: Double?, error: Double?) -> String {
    guard let value, value.isFinite else { return none }
    guard let error, error.isFinite, error > 0 else { return significant(value, digits: 3) }
    guard abs(exponent(of: value)) <= 8, abs(exponent(of: error)) <= 8 else {
      return "\(significant(value, digits: 2)) ± \(significant(error, digits: 2))"
    }
    let decimals = min(max(1 - exponent(of: error), 0), 3)
    let shown = fixed(error, decimals: decimals)
    let isZero = shown.allSatisfy { "0.".contains($0) }
    return fixed(value, decimals: decimals) + (isZero ? "" : " ± \(shown)")
  }

  /// Returns the value with at most so many significant digits, no zeros at its end: `0.1`, `2.25`.
  package static func trimmed(_ value: Double?, digits: Int = 3) -> String {
    guard let value, value.isFinite, value != value.rounded() else { return ofData(value) }
    var text = significant(value, digits: digits)
    guard text.contains("."), !text.contains("e") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Returns `18 ± 3 %`: a share with its standard error as percentages.
  package static func percent(_ share: Double?, error: Double?) -> String {
    guard let share, share.isFinite else { return none }
    guard let error, error.isFinite, error > 0 else { return percent(share) }
    let decimals = error < 0.01 ? 1 : 0
    return "\(fixed(100 * share, decimals: decimals)) ± "
      + "\(fixed(max(100 * error, 0.1), decimals: decimals)) %"
  }

  /// Returns `6.0 % [3.1, 10]`: a share with its interval as percentages.
  package static func percent(_ share: Double?, interval: [Double]?) -> String {
    guard let ends = interval, ends.count == 2, ends.allSatisfy(\.isFinite) else {
      return percent(share)
    }
    let words = ends.map { fixed(100 * $0, decimals: 100 * $0 < 10 ? 1 : 0) }
    return "\(percent(share)) [\(words[0]), \(words[1])]"
  }
}
