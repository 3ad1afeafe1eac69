internal import Foundation

/// Whether labels say an order, such as low, medium, high, or 10-20, 20-30.
enum OrderWords {
  /// A scale of words has no more places than this.
  private static let mostLabels = 20

  /// Returns the share of rows whose label has a place on a scale of words, or 0 when fewer than
  /// three places are taken.
  static func coverage(of labels: [(label: String, count: Int)]) -> Double {
    let rows = labels.reduce(0) { $0 + $1.count }
    guard labels.count > 2, labels.count <= mostLabels, rows > 0 else { return 0 }
    let placed = labels.compactMap { pair in degree(of: pair.label).map { ($0, pair.count) } }
    guard Set(placed.map(\.0)).count >= max(3, placed.count - 1) else { return 0 }
    return Double(placed.reduce(0) { $0 + $1.1 }) / Double(rows)
  }

  /// Returns whether nearly all rows have a label that begins with a number or a comparison, such
  /// as 0-10, 10+ or < 5, and nearly all labels differ there.
  static func areIntervals(_ labels: [(label: String, count: Int)]) -> Bool {
    guard labels.count > 2, labels.count <= mostLabels else { return false }
    var (starts, rows, open) = (Set<String>(), 0, 0)
    for pair in labels {
      let bare = pair.label.drop { "<>=≤≥~ ".contains($0) }
      let digits = bare.prefix { $0.isNumber || $0 == "." }
      guard !digits.isEmpty else { continue }
      starts.insert(String(digits))
      rows += pair.count
      if digits.count < pair.label.count { open += 1 }
    }
    let all = labels.reduce(0) { $0 + $1.count }
    return open > 1 && starts.count > 2 && starts.count >= labels.count - 1 && 5 * rows >= 4 * all
  }

  /// Returns whether the labels are the Roman numerals from I up, with the same words around them.
  static func areRomanNumerals(_ labels: [(label: String, count: Int)]) -> Bool {
    let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    guard labels.count > 2, labels.count <= numerals.count else { return false }
    let last = labels.map { $0.label.split { !$0.isLetter }.last.map(String.init) ?? "" }
    return Set(last) == Set(numerals.prefix(labels.count))
  }

  /// Returns whether the labels are neighbouring letters, such as A, B, C or a, b, c.
  static func areLetters(_ labels: [(label: String, count: Int)]) -> Bool {
    let letters = labels.compactMap { pair in
      pair.label.utf8.count == 1 ? pair.label.lowercased().utf8.first.map { Int($0) } : nil
    }
    guard letters.count == labels.count, labels.count > 2, let least = letters.min(),
      let most = letters.max(), least >= 0x61, most <= 0x7a
    else { return false }
    return most - least <= labels.count
  }

  /// Returns the place of a label on the scale from 0 (none) to 4 (most); the longest phrase decides.
  private static func degree(of label: String) -> Double? {
    let words = label.lowercased().split { !$0.isLetter }.joined(separator: " ")
    if let exact = degrees[words] { return exact }
    let padded = " \(words) "
    let found = degrees.filter { padded.contains(" \($0.key) ") }
    return found.max { ($0.key.count, $1.key) < ($1.key.count, $0.key) }?.value
  }

  private static let degrees: [String: Double] = [
    "none": 0, "no": 0, "never": 0, "not at all": 0, "absent": 0, "worst": 0, "unacceptable": 0,
    "unacc": 0, "terrible": 0, "strongly disagree": 0, "very bad": 0, "very low": 0.5,
    "very poor": 0.5, "very small": 0.5, "insufficient": 0.5, "rarely": 1, "seldom": 1,
    "slight": 1, "slightly": 1, "little": 1, "minor": 1, "low": 1, "mild": 1, "small": 1,
    "poor": 1, "bad": 1, "disagree": 1, "beginner": 1, "primary": 1, "bronze": 1, "cold": 1,
    "young": 1, "short": 1, "light": 1, "weak": 1, "perhaps": 2, "maybe": 2, "sometimes": 2,
    "occasionally": 2, "somewhat": 2, "moderate": 2, "moderately": 2, "medium": 2, "mid": 2,
    "middle": 2, "average": 2, "fair": 2, "neutral": 2, "acceptable": 2, "acc": 2, "ok": 2,
    "intermediate": 2, "secondary": 2, "silver": 2, "warm": 2, "satisfactory": 2, "often": 3,
    "frequently": 3, "good": 3, "high": 3, "large": 3, "major": 3, "agree": 3, "advanced": 3,
    "tertiary": 3, "gold": 3, "hot": 3, "old": 3, "long": 3, "tall": 3, "heavy": 3, "strong": 3,
    "severe": 3.5, "very good": 4, "vgood": 4, "very high": 4, "very large": 4, "very": 4,
    "excellent": 4, "best": 4, "always": 4, "critical": 4, "extreme": 4, "extremely": 4,
    "strongly agree": 4, "yes": 4, "expert": 4, "platinum": 4, "some": 2, "marked": 3,
    "worse": 0, "same": 2, "unchanged": 2, "better": 4, "improved": 4, "premium": 3.5, "ideal": 4,
    "unlikely": 1, "very unlikely": 0.5, "likely": 3, "somewhat likely": 2, "very likely": 4,
    "dissatisfied": 1, "very dissatisfied": 0.5, "satisfied": 3, "very satisfied": 4,
    "not happy": 1, "not too happy": 1, "pretty happy": 3, "very happy": 4, "negative": 0,
    "positive": 4, "trace": 0.5, "minimal": 0.5, "fatal": 4, "moderate severe": 3, "lowest": 0,
    "highest": 4, "outstanding": 4, "slow": 1, "fast": 3, "cool": 1.5, "once": 1, "monthly": 2,
    "weekly": 3, "daily": 4, "usually": 3, "rare": 1, "common": 3, "first": 0, "second": 1,
    "third": 2, "fourth": 3, "fifth": 4, "too little": 1, "about right": 2, "too much": 3,
    "too low": 1, "too high": 3, "below average": 1, "above average": 3, "normal": 2,
    "less than high school": 0, "no schooling": 0, "high school": 1, "hs grad": 1,
    "some college": 2, "associate": 2.5, "college grad": 3, "bachelor": 3, "bachelors": 3,
    "master": 3.5, "masters": 3.5, "advanced degree": 4, "doctorate": 4, "postgraduate": 4,
    "freshman": 0, "sophomore": 1, "junior": 2, "senior": 3,
  ]
}
