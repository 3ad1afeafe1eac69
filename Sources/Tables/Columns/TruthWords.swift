/// Pairs of words that mean no and yes.
enum TruthWords {
  private static let pairs: [(no: String, yes: String)] = [
    ("no", "yes"), ("false", "true"), ("n", "y"), ("f", "t"), ("off", "on"), ("0", "1"),
    ("negative", "positive"), ("neg", "pos"), ("absent", "present"),
    ("nein", "ja"), ("non", "oui"), ("no", "si"), ("no", "sí"), ("não", "sim"), ("nao", "sim"),
    ("nej", "ja"), ("nee", "ja"),
  ]

  /// Returns whether two labels, without regard to case, are such a pair.
  static func isPair(_ labels: [String]) -> Bool { yes(in: labels) != nil }

  /// Returns which of two levels is encoded as 1: yes, or the last by name.
  static func second(of levels: [String]) -> String {
    yes(in: levels) ?? levels.max() ?? ""
  }

  private static func yes(in labels: [String]) -> String? {
    guard labels.count == 2 else { return nil }
    let words = labels.map { $0.lowercased() }
    for pair in pairs where words.contains(pair.no) {
      if let place = words.firstIndex(of: pair.yes) { return labels[place] }
    }
    return nil
  }
}
