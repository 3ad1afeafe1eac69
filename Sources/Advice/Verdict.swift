/// How strongly something is recommended.
public enum Verdict: String, Sendable, Codable, Hashable, CaseIterable {
  /// A theorem, or the user's own words, leave no choice.
  case must
  /// Strong evidence that it beats or ties the default.
  case prefer
  /// Worth a trial beside the default.
  case `try`
  /// No strong reason to leave the default.
  case `default`
  /// Only the user can say.
  case ask
}
