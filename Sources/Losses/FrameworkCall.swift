/// How a framework is told to train with a loss, ready to paste.
public struct FrameworkCall: Sendable, Hashable {
  /// Where the loss comes from.
  public enum Kind: String, Sendable, Codable, Hashable {
    /// The framework has the loss.
    case builtIn = "built_in"
    /// A short objective in the framework's own language.
    case custom
    /// The framework has neither the loss nor a way to bring one; the code says what to do instead.
    case unavailable
  }

  /// Where the loss comes from.
  public var kind: Kind
  /// One or more lines of Python with the loss's parameters.
  public var code: String
  /// The version of the framework that brought the loss, or `nil` where it always had it.
  public var since: String?
  /// One sentence on what goes wrong easily: another meaning, another default, another factor.
  public var trap: String?

  /// Creates a call.
  public init(_ kind: Kind, _ code: String, since: String? = nil, trap: String? = nil) {
    self.kind = kind
    self.code = code
    self.since = since
    self.trap = trap
  }

  /// Creates the call of a loss that the framework has.
  public static func builtIn(
    _ code: String, since: String? = nil, trap: String? = nil
  ) -> FrameworkCall {
    FrameworkCall(.builtIn, code, since: since, trap: trap)
  }
}

/// A plain string is a call that is built in and has no traps.
extension FrameworkCall: ExpressibleByStringInterpolation {
  /// Creates a built-in call.
  public init(stringLiteral code: String) { self.init(.builtIn, code) }
}
