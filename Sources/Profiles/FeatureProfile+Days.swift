internal import Tables

extension FeatureProfile {
  /// The first and the last day of a column of dates, as `2024-02-29`; `nil` for other columns.
  package var days: (first: String, last: String)? {
    guard kind == ColumnKind.date.rawValue, let minimum, let maximum else { return nil }
    return (CalendarDay(days: minimum).text, CalendarDay(days: maximum).text)
  }
}
