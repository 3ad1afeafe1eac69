/// The order that labels of a feature say by their words or digits.
enum LabelOrder {
  /// Scales have a handful of steps; more labels with numbers in front are addresses and the like.
  private static let mostLabels = 30

  /// Returns three labels or more from least to most, or `nil` when nothing says an order.
  static func of(_ labels: [String]) -> [String]? {
    guard (3...mostLabels).contains(labels.count) else { return nil }
    return ClassOrder.byWords(labels) ?? byCalendar(labels) ?? bySchool(labels)
      ?? byDigits(labels)
  }

  /// Months and days of the week by their names, of which three letters are enough.
  private static func byCalendar(_ labels: [String]) -> [String]? {
    let words = labels.map { $0.lowercased() }
    for names in [months, weekdays] {
      let places = words.map { word in
        names.firstIndex { $0 == word || $0.prefix(3) == word || word == $0.prefix(3) + "." }
      }
      if let sorted = sorted(labels, by: places) { return sorted }
    }
    return nil
  }

  private static func bySchool(_ labels: [String]) -> [String]? {
    let places = labels.map { label in
      let words = label.lowercased().split { !$0.isLetter }.joined(separator: " ")
      return schools.firstIndex { $0.contains(words) }
    }
    return sorted(labels, by: places)
  }

  /// `1 - never`, `10-20`, `<5`, `65+`: numbers in front, all different.
  private static func byDigits(_ labels: [String]) -> [String]? {
    let places = labels.map { label -> Double? in
      let isBelow = label.first == "<"
      let bare = label.drop { "<>=≤≥~ ([$€£".contains($0) }
      let digits = bare.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      return Double(digits).map { isBelow ? $0.nextDown : $0 }
    }
    return sorted(labels, by: places)
  }

  /// Returns the labels by their places when each has one of its own.
  private static func sorted<Place: Hashable & Comparable>(
    _ labels: [String], by places: [Place?]
  ) -> [String]? {
    let known = places.compactMap(\.self)
    guard known.count == labels.count, Set(known).count == labels.count else { return nil }
    return zip(known, labels).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  /// Education from least to most.
  private static let schools: [Set<String>] = [
    ["none", "illiterate", "no school", "no formal education", "uneducated"],
    ["preschool", "kindergarten"],
    ["primary", "primary school", "elementary", "elementary school", "basic"],
    ["middle school", "lower secondary", "junior high"],
    ["below secondary", "some high school"],
    ["secondary", "high school", "hs", "hs grad", "high school graduate", "upper secondary"],
    ["some college", "college"], ["associate", "associate degree", "associates"],
    ["tertiary", "university", "bachelor", "bachelors", "bachelor s", "graduate", "undergraduate"],
    ["master", "masters", "master s", "postgraduate"],
    ["professional", "prof school"], ["doctor", "doctorate", "phd", "ph d"],
  ]
}
