/// The known names that a mistyped one may have meant.
package enum NearestNames {
  /// Returns at most `count` of the known names, the nearest first, none that is farther than
  /// half the length of the name (edit distance without regard to case; Levenshtein 1966).
  package static func of(_ name: String, in known: [String], count: Int = 3) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(longest))
    let limit = max(2, wanted.count / 2)
    return
      known
      .map {
        (
          name: $0,
          distance: distance(wanted, Array($0.lowercased().unicodeScalars.prefix(longest)))
        )
      }
      .filter { $0.distance <= limit }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(count).map(\.name)
  }

  /// Names are compared up to this many characters, so that a hostile header costs no time.
  private static let longest = 64

  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var row = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in second.enumerated() {
        let replaced = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j + 1] + 1, row[j] + 1)
      }
    }
    return row[second.count]
  }
}
