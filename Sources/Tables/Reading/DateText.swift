/// Calendar dates as text, with or without a time of day.
enum DateText {
  /// Which of two short numbers is the month where both could be.
  enum Order { case monthFirst, dayFirst }

  /// Returns days since 1970-01-01, the time of day as a fraction, or `nil`.
  ///
  /// Read are `2024-01-31`, `2024/1/31`, `31.1.2024`, `1/31/2024`, `1/31/24`, `31 Jan 2024`,
  /// `January 31, 2024`, `2024-01`, and all with `T` or a blank and `13:45[:30[.5]][ PM]`, then
  /// `Z` or an offset such as `+02:00`, which is taken off.
  static func days(_ text: String, order: Order) -> Double? {
    guard text.utf8.count <= 40 else { return nil }
    if let days = ISODate.days(text.utf8) { return days }
    let (date, time) = parts(text)
    guard let day = calendarDays(date, order: order) else { return nil }
    guard let time else { return Double(day) }
    return timeShare(time).map { Double(day) + $0 }
  }

  /// Parts a text into date and time at the `T` or blank before the first `12:`.
  private static func parts(_ text: String) -> (date: Substring, time: Substring?) {
    guard let colon = text.firstIndex(of: ":"),
      let gap = text[..<colon].lastIndex(where: { $0 == "T" || $0 == "t" || $0 == " " })
    else { return (text[...], nil) }
    return (text[..<gap], text[text.index(after: gap)...])
  }

  private static func calendarDays(_ date: Substring, order: Order) -> Int? {
    let marks = Set(date.filter { !$0.isLetter && !$0.isNumber })
    guard marks.isSubset(of: ["-", "/", ".", " ", ","]) else { return nil }
    let words = date.split { marks.contains($0) }
    if words.contains(where: { $0.contains(where: \.isLetter) }) { return namedMonth(words) }
    guard marks.count == 1, let mark = marks.first else { return nil }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, let first = words.first else { return nil }
    if first.count == 4, mark != "." {
      if words.count == 2, words[1].count == 2 {
        return CalendarDay.days(year: numbers[0], month: numbers[1], day: 1)
      }
      guard words.count == 3, words[1].count <= 2, words[2].count <= 2 else { return nil }
      return CalendarDay.days(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard words.count == 3, words[0].count <= 2, words[1].count <= 2,
      words[2].count == 4 || (words[2].count == 2 && mark == "/"), mark != " "
    else { return nil }
    let month = order == .monthFirst ? numbers[0] : numbers[1]
    let day = order == .monthFirst ? numbers[1] : numbers[0]
    return CalendarDay.days(year: fullYear(words[2], numbers[2]), month: month, day: day)
  }

  /// Two digits from 69 on are of the twentieth century (POSIX).
  private static func fullYear(_ text: Substring, _ number: Int) -> Int {
    text.count > 2 ? number : number < 69 ? 2000 + number : 1900 + number
  }

  /// Reads a day, a month by name and a year, or month, day, year.
  private static func namedMonth(_ words: [Substring]) -> Int? {
    guard words.count == 3, let place = words.firstIndex(where: { $0.contains(where: \.isLetter) }),
      place < 2, let month = months.firstIndex(of: String(words[place].lowercased().prefix(3))),
      let day = Int(words[1 - place]), words[2].count == 4 || words[2].count == 2,
      let year = Int(words[2])
    else { return nil }
    return CalendarDay.days(year: fullYear(words[2], year), month: month + 1, day: day)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Returns the time of day as a share of a day, its offset from UTC taken off.
  private static func timeShare(_ time: Substring) -> Double? {
    var clock = time
    var offset = 0.0
    if clock.last == "Z" || clock.last == "z" {
      clock = clock.dropLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = clock[sign...].dropFirst().filter { $0 != ":" }
      guard let number = Int(digits), digits.count == 4 || digits.count == 2 else { return nil }
      let minutes = digits.count == 2 ? number * 60 : number / 100 * 60 + number % 100
      offset = Double(clock[sign] == "-" ? -minutes : minutes) / 60
      clock = clock[..<sign]
    }
    return ClockText.hours(String(clock)).map { ($0 - offset) / 24 }
  }
}
