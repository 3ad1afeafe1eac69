/// A loss that should not be used here, and why.
public struct AvoidedLoss: Sendable, Codable, Hashable {
  /// The loss by its catalogue name.
  public var loss: String
  /// One line.
  public var reason: String

  /// Creates an entry.
  public init(loss: String, reason: String) {
    self.loss = loss
    self.reason = reason
  }
}

/// A question whose answer would change the advice.
public struct Question: Sendable, Codable, Hashable {
  /// The flag that answers it.
  public var flag: String
  /// The question, with the numbers that raise it.
  public var text: String

  /// Creates a question.
  public init(flag: String, text: String) {
    self.flag = flag
    self.text = text
  }
}
