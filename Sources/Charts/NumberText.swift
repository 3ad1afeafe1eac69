internal import Foundation

/// Numbers as people read them: three or four significant digits, thousands apart, never NaN.
package enum NumberText {
  /// What stands for a number that does not exist.
  package static let none = "–"

  /// Returns the value with so many significant digits: `0.1235`, `12.35`, `12,346`, `1.2e-7`.
  package static func significant(_ value: Double?, digits: Int = 4) -> String {
    guard let value, value.isFinite else { return none }
    guard value != 0 else { return "0" }
    let magnitude = exponent(of: value)
    if magnitude < -4 || magnitude > 8 { return scientific(value, digits: digits) }
    return fixed(value, decimals: min(max(digits - 1 - magnitude, 0), 8))
  }

  /// Returns a value of the data: whole numbers as they are, others with three digits.
  package static func ofData(_ value: Double?) -> String {
    guard let value, value == value.rounded(), abs(value) < 1e9 else {
      return significant(value, digits: 3)
    }
    return count(Int(value))
  }

  /// Returns the value with so many decimals, thousands apart.
  package static func fixed(_ value: Double?, decimals: Int) -> String {
    guard let value, value.isFinite else { return none }
    guard abs(value) < 1e15 else { return scientific(value, digits: 4) }
    let digits = String(format: "%.\(max(decimals, 0))f", abs(value))
    let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
    return (value < 0 && !isZero ? "-" : "") + grouped(digits)
  }

  /// Returns a whole number, thousands apart.
  package static func count(_ value: Int) -> String {
    (value < 0 ? "-" : "") + grouped(String(value.magnitude))
  }

  /// Returns the value with its sign, plus included.
  package static func signed(_ value: Double?, digits: Int = 3) -> String {
    guard let value, value.isFinite else { return none }
    return (value > 0 ? "+" : "") + significant(value, digits: digits)
  }

  /// Returns a share as a percentage: `12 %`, `0.4 %`.
  package static func percent(_ share: Double?) -> String {
    guard let share, share.isFinite else { return none }
    let value = share * 100
    if value == 0 { return "0 %" }
    if abs(value) < 0.1 { return value < 0 ? "> -0.1 %" : "< 0.1 %" }
    return fixed(value, decimals: abs(value) < 10 ? 1 : 0) + " %"
  }

  /// Returns a probability: `0.97`, `> 0.99`, `< 0.01`.
  package static func probability(_ value: Double?) -> String {
    guard let value, value.isFinite else { return none }
    if value > 0.99 && value < 1 { return "> 0.99" }
    if value < 0.01 && value > 0 { return "< 0.01" }
    return fixed(value, decimals: 2)
  }

  /// Returns a duration in seconds: `0.012 s`, `4.2 s`, `3 min 20 s`.
  package static func seconds(_ value: Double?) -> String {
    guard let value, value.isFinite else { return none }
    guard value >= 120 else { return significant(value, digits: 2) + " s" }
    let whole = Int(min(value, 1e9).rounded())
    return "\(count(whole / 60)) min \(whole % 60) s"
  }

  /// Returns how many decimals show the half-width of an interval with two digits, while the
  /// value keeps three to four.
  package static func decimals(for value: Double, halfWidth: Double) -> Int {
    let fewest = 2 - exponent(of: value)
    guard halfWidth.isFinite, halfWidth > 0 else { return clampedDecimals(fewest + 1) }
    let wanted = 1 - exponent(of: halfWidth)
    return clampedDecimals(min(max(wanted, fewest), fewest + 1))
  }

  /// The power of ten of the leading digit; 0 for 0.
  package static func exponent(of value: Double) -> Int {
    guard value.isFinite, value != 0 else { return 0 }
    return Int(Foundation.floor(Foundation.log10(abs(value)) + 1e-12))
  }

  private static func clampedDecimals(_ decimals: Int) -> Int { min(max(decimals, 0), 8) }

  /// `1.2e-7`, the exponent without padding.
  private static func scientific(_ value: Double, digits: Int) -> String {
    let power = exponent(of: value)
    let mantissa = value / Foundation.pow(10, Double(power))
    guard mantissa.isFinite else { return "\(value)" }
    return String(format: "%.\(max(digits - 1, 0))f", mantissa) + "e\(power)"
  }

  private static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.count > 3 else { return digits }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0 && (whole.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return parts.count > 1 ? result + "." + parts[1] : result
  }
}
