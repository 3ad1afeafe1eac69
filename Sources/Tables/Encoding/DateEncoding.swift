/// Dates as standardised days, year, month and weekday.
struct DateEncoding: Sendable {
  private let days: NumberEncoding
  private let years: NumberEncoding
  private let months: NumberEncoding
  private let weekdays: NumberEncoding

  /// Learns from the days since 1970-01-01 of the training rows, NaN where missing.
  init(numbers: [Double], rows: [Int]) {
    let dates = rows.map { numbers[$0] }
    let known = dates.filter(\.isFinite).map(CalendarDay.init(days:))
    days = NumberEncoding(values: dates, standardises: true)
    years = NumberEncoding(values: known.map { Double($0.year) }, standardises: true)
    months = NumberEncoding(values: known.map { Double($0.month) }, standardises: true)
    weekdays = NumberEncoding(values: known.map { Double($0.weekday) }, standardises: true)
  }

  func columnNames(_ name: String) -> [String] {
    [name + ".year", name + ".month", name + ".weekday"] + days.columnNames(name)
  }

  func fill(_ matrix: inout DesignMatrix, at first: Int, days dates: [Double]) {
    let stride = matrix.columnCount
    for (row, date) in dates.enumerated() where date.isFinite {
      let day = CalendarDay(days: date)
      let start = row * stride + first
      matrix.values[start] = years.encoded(Double(day.year))
      matrix.values[start + 1] = months.encoded(Double(day.month))
      matrix.values[start + 2] = weekdays.encoded(Double(day.weekday))
    }
    days.fill(&matrix, at: first + 3, values: dates)
  }
}
