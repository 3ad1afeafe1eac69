/// Why a loss that was brought as an expression cannot be made, with the place in its text.
public struct ExpressionError: Error, Sendable, Hashable {
  /// The whole text as it was given.
  public var text: String
  /// The offset of the offending character, or `nil` where no single place is wrong.
  public var offset: Int?
  /// What is wrong and what to do.
  public var message: String

  /// Creates an error.
  public init(text: String, offset: Int?, message: String) {
    self.text = text
    self.offset = offset
    self.message = message
  }
}

extension ExpressionError: CustomStringConvertible {
  /// A sentence, and where there is a place, the text with a caret under it.
  public var description: String {
    let line = String(text.map { $0.isWhitespace ? " " : $0 })
    guard let offset else { return "The loss \"\(line)\" cannot be made: \(message)." }
    let blanks = String(repeating: " ", count: 2 + min(offset, line.count))
    return """
      The loss cannot be read at character \(offset + 1); mend what the caret points at:
        \(line)
      \(blanks)^ \(message)
      """
  }
}
