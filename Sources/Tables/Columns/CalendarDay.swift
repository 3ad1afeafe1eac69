/// A day of the Gregorian calendar, before its introduction too.
package struct CalendarDay: Hashable {
  var year: Int
  /// From 1 to 12.
  var month: Int
  /// From 1 to 31.
  var day: Int
  /// From 0, Monday, to 6, Sunday.
  var weekday: Int

  /// Creates the day that holds a point in time; days since 1970-01-01, fractions allowed.
  ///
  /// Shifts the year to begin in March, so that leap days come last (Hinnant 2013,
  /// "chrono-Compatible Low-Level Date Algorithms").
  package init(days: Double) {
    let number = Int(max(-1e8, min(1e8, days.rounded(.down))))
    let shifted = number + 719_468
    let era = CalendarDay.quotient(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    weekday = number + 3 - 7 * CalendarDay.quotient(number + 3, 7)
  }

  /// Returns the days since 1970-01-01, or `nil` when the calendar has no such day.
  static func days(year: Int, month: Int, day: Int) -> Int? {
    guard (1...12).contains(month), (1...31).contains(day), (-9999...9999).contains(year) else {
      return nil
    }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = quotient(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    let back = CalendarDay(days: Double(days))
    return back.day == day && back.month == month ? days : nil
  }

  /// Year, month and day, as `2024-02-29`.
  package var text: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Returns the quotient rounded down.
  private static func quotient(_ number: Int, _ divisor: Int) -> Int {
    (number >= 0 ? number : number - divisor + 1) / divisor
  }
}
