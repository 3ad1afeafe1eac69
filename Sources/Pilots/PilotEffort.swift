/// How much work the pilots may do, in rows; never in seconds, so that results repeat.
package enum PilotEffort: String, Sendable, CaseIterable {
  /// No pilot: no residual statistics.
  case none
  /// At most 5,000 rows.
  case quick
  /// At most 20,000 rows.
  case full

  /// The most rows that are used.
  var mostRows: Int {
    switch self {
    case .none: 0
    case .quick: 5_000
    case .full: 20_000
    }
  }
}
