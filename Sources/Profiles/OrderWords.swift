internal import Foundation

/// Whether labels say an order, such as low, medium, high, or 10-20, 20-30.
enum OrderWords {
  /// Returns the share of rows whose label has a place on a scale of words, or 0 when fewer than
  /// three places are taken.
  static func coverage(of labels: [(label: String, count: Int)]) -> Double {
    let rows = labels.reduce(0) { $0 + $1.count }
    guard labels.count > 2, rows > 0 else { return 0 }
    let placed = labels.compactMap { pair in degree(of: pair.label).map { ($0, pair.count) } }
    guard Set(placed.map(\.0)).count >= max(3, placed.count - 1) else { return 0 }
    return Double(placed.reduce(0) { $0 + $1.1 }) / Double(rows)
  }

  /// Returns whether every label begins with a number or a comparison, and all differ there.
  static func areIntervals(_ labels: [(label: String, count: Int)]) -> Bool {
    let starts = labels.compactMap { pair -> String? in
      let bare = pair.label.drop { "<>=≤≥~ ".contains($0) }
      let digits = bare.prefix { $0.isNumber || $0 == "." }
      return digits.isEmpty || digits.count == bare.count ? nil : String(digits)
    }
    return labels.count > 2 && starts.count == labels.count && Set(starts).count >= labels.count - 1
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
    "third": 2, "fourth": 3, "fifth": 4, "freshman": 0, "sophomore": 1, "junior": 2, "senior": 3,
  ]
}
