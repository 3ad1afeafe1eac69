/// Times of day as text.
enum ClockText {
  /// Returns hours since midnight of `13:45`, `13:45:30`, `13:45:30.5` or `1:45 PM`, or `nil`.
  static func hours(_ text: String) -> Double? {
    guard text.utf8.count <= 24 else { return nil }
    var clock = Blanks.trimmed(text).lowercased()
    var noon: Bool?
    for (suffix, isAfternoon) in [("am", false), ("pm", true)] where clock.hasSuffix(suffix) {
      noon = isAfternoon
      clock = Blanks.trimmed(String(clock.dropLast(2)))
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<60).contains(minute),
      let second = parts.count == 3 ? seconds(parts[2]) : 0
    else { return nil }
    guard let full = hour24(hour, noon) else { return nil }
    return Double(full) + Double(minute) / 60 + second / 3600
  }

  private static func hour24(_ hour: Int, _ isAfternoon: Bool?) -> Int? {
    guard let isAfternoon else { return (0..<24).contains(hour) ? hour : nil }
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (isAfternoon ? 12 : 0)
  }

  /// Leap seconds count as the second before.
  private static func seconds(_ text: Substring) -> Double? {
    let whole = text.prefix { $0.isASCII && $0.isNumber }
    guard whole.count == 2, let first = text.last, first.isASCII, first.isNumber,
      let second = Double(text), second >= 0, second < 61
    else { return nil }
    return min(second, 59.999_999)
  }
}
