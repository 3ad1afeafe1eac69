/// The words of a column as dates or times of day.
struct TimeWords {
  /// What they are.
  enum Form { case date(DateText.Order, isAmbiguous: Bool), clock }

  let form: Form
  /// Days since 1970-01-01 or hours since midnight for each word, NaN where it is neither.
  let values: [Double]

  /// Reads the words as dates, or else as times of day; `nil` unless nine of ten values are, or
  /// dates are wanted.
  init?(_ column: ColumnResolver) {
    guard column.wanted == nil || column.wanted == .date else { return nil }
    let texts = column.tally.meanings.indices.map { word in
      column.tally.meanings[word] == .text ? column.builder.words.text(word) : ""
    }
    let isForced = column.wanted == .date
    if !isForced, TimeWords.looksUnlike(texts) { return nil }
    let needed = isForced ? 0 : column.tally.numeric + column.tally.text
    let isEnough = { (values: [Double]) in
      let counts = column.builder.words.entries.map(\.count)
      return 10 * zip(values, counts).reduce(0) { $0 + ($1.0.isNaN ? 0 : $1.1) } >= 9 * needed
    }
    let (order, isAmbiguous, days) = TimeWords.dates(texts)
    if isEnough(days) {
      form = .date(order, isAmbiguous: isAmbiguous)
      values = days
    } else {
      form = .clock
      values = texts.map { ClockText.hours($0) ?? .nan }
      if !isEnough(values) { return nil }
    }
  }

  /// Returns the order under which more texts are dates, month first when both do as well.
  private static func dates(
    _ texts: [String]
  ) -> (order: DateText.Order, isAmbiguous: Bool, days: [Double]) {
    let monthFirst = texts.map { DateText.days($0, order: .monthFirst) ?? .nan }
    let dayFirst = texts.indices.map { word in
      ISODate.days(texts[word].utf8) ?? DateText.days(texts[word], order: .dayFirst) ?? .nan
    }
    let misses = (monthFirst.count { $0.isNaN }, dayFirst.count { $0.isNaN })
    if misses.1 < misses.0 { return (.dayFirst, false, dayFirst) }
    let differ = zip(monthFirst, dayFirst).contains { !($0.isNaN && $1.isNaN) && $0 != $1 }
    return (.monthFirst, misses.0 == misses.1 && differ, monthFirst)
  }

  /// Returns whether most of the first words are neither dates nor times.
  private static func looksUnlike(_ texts: [String]) -> Bool {
    let sample = texts.lazy.filter { !$0.isEmpty }.prefix(20)
    let misses = sample.count { text in
      DateText.days(text, order: .monthFirst) == nil
        && DateText.days(text, order: .dayFirst) == nil && ClockText.hours(text) == nil
    }
    return 2 * misses >= sample.count
  }
}

extension ColumnResolver {
  /// Makes a column of dates, or of hours since midnight.
  func timeColumn(_ times: TimeWords) -> Resolution {
    let numbers = builder.codes.map { $0 < 0 ? .nan : times.values[Int($0)] }
    let isConstant = Set(numbers.filter { !$0.isNaN }).count < 2
    var kind = ColumnKind.number
    if case .date = times.form { kind = .date }
    let column = Column(
      name: name, kind: isConstant && wanted == nil ? .constant : kind,
      values: .numbers(numbers), missingCount: numbers.count { $0.isNaN })
    return Resolution(
      column: column, notes: [formNote(times.form), unreadNote(times)].compactMap(\.self))
  }

  private func formNote(_ form: TimeWords.Form) -> ReadNote {
    switch form {
    case .clock:
      ReadNote(
        code: "clock_times",
        message: "Times of day are read as hours since midnight.", column: name)
    case .date(_, isAmbiguous: true):
      ReadNote(
        code: "ambiguous_dates",
        message: "Dates such as \"\(Excerpt.of(builder.words.text(0)))\" are read month first; "
          + "they could be day first.", column: name)
    case .date:
      ReadNote(code: "dates", message: "The column holds calendar dates.", column: name)
    }
  }

  private func unreadNote(_ times: TimeWords) -> ReadNote? {
    let unread = words { $0 != .missing && $0 != .missingAmongNumbers }
      .filter { times.values[$0].isNaN }
    guard !unread.isEmpty else { return nil }
    return ReadNote(
      code: "mixed_values",
      message: "Not understood as a date or time and read as missing: \(described(unread)).",
      column: name, line: firstLine(unread))
  }
}
