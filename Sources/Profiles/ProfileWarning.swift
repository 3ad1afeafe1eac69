/// Something about the data that the user should know.
public struct ProfileWarning: Sendable, Codable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Codable, Hashable {
    /// Good to know.
    case note
    /// Results may mislead.
    case warning
    /// Results will mislead, or cannot be had.
    case severe
  }

  /// A stable short word.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// One sentence.
  public var message: String
  /// The column it concerns, if one.
  public var column: String?
  /// The first physical line it concerns, if one.
  public var line: Int?

  /// Creates a warning.
  public init(
    code: String, severity: Severity, message: String, column: String? = nil, line: Int? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.column = column
    self.line = line
  }
}
