/// Dates in the form of ISO 8601, by far the commonest.
enum ISODate {
  /// Returns days since 1970-01-01 of `2024-01-31` and `2024-01-31T13:45:30`, with `T` or a blank
  /// between date and time, or `nil` for every other form, among them other ISO ones.
  static func days(_ text: String.UTF8View) -> Double? {
    let bytes = Array(text)
    guard bytes.count == 10 || bytes.count == 19,
      let year = number(bytes, 0, 4), let month = number(bytes, 5, 7),
      let day = number(bytes, 8, 10), bytes[4] == 0x2d, bytes[7] == 0x2d,
      let days = CalendarDay.days(year: year, month: month, day: day)
    else { return nil }
    guard bytes.count == 19 else { return Double(days) }
    guard bytes[10] | 0x20 == 0x74 || bytes[10] == 0x20, bytes[13] == 0x3a, bytes[16] == 0x3a,
      let hour = number(bytes, 11, 13), let minute = number(bytes, 14, 16),
      let second = number(bytes, 17, 19), hour < 24, minute < 60, second < 60
    else { return nil }
    return Double(days) + Double(hour * 3600 + minute * 60 + second) / 86_400
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var number = 0
    for byte in bytes[start..<end] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
