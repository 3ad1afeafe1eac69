/// How often each text occurs, exactly, while there are at most 2,000 different ones, none of them
/// long.
package struct LabelCounts: Sendable, Hashable, Codable {
  /// The most different texts that are counted.
  package static let limit = 2_000

  /// Longer texts, in bytes, are no labels, and not kept.
  private static let longest = 200

  /// The count of each text; `nil` once there are too many or a long one.
  package private(set) var counts: [String: Int]? = [:]

  /// Creates the counts of no texts.
  package init() {}

  /// Counts a text that occurs so often.
  package mutating func insert(_ label: String, count: Int) {
    counts?[label, default: 0] += count
    let isOver = (counts?.count ?? 0) > LabelCounts.limit
    if isOver || label.utf8.count > LabelCounts.longest { counts = nil }
  }

  /// Joins with other counts.
  package mutating func merge(_ other: LabelCounts) {
    guard let theirs = other.counts else { return counts = nil }
    guard counts != nil else { return }
    for (label, count) in theirs { insert(label, count: count) }
  }
}
