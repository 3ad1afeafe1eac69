/// A word of an expression and where it stands.
struct ExpressionToken: Hashable {
  /// What a word is.
  enum Kind: Hashable {
    case number(Double)
    case name(String)
    /// `+ - * / ^ ( ) , < <= > >= == !=`.
    case symbol(String)
    case end
  }

  var kind: Kind
  /// The offset of its first character in the whole text.
  var offset: Int

  /// The word as it is quoted in messages.
  var quoted: String {
    switch kind {
    case .number(let value): "\"\(value)\""
    case .name(let name): "\"\(name)\""
    case .symbol(let symbol): "\"\(symbol)\""
    case .end: "the end"
    }
  }
}

/// Cuts text into words.
struct ExpressionTokens {
  private let whole: String
  private let characters: [Character]
  private let end: Int
  private var position: Int

  /// Returns the words of a range of characters, the end last.
  ///
  /// - Throws: ``ExpressionError`` at a character that no word begins with.
  static func of(
    _ whole: String, in range: Range<Int>
  ) throws(ExpressionError) -> [ExpressionToken] {
    var tokens = ExpressionTokens(whole: whole, range: range)
    var found: [ExpressionToken] = []
    while let token = try tokens.next() { found.append(token) }
    return found + [ExpressionToken(kind: .end, offset: range.upperBound)]
  }

  private init(whole: String, range: Range<Int>) {
    self.whole = whole
    characters = Array(whole)
    end = range.upperBound
    position = range.lowerBound
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken? {
    while position < end, characters[position].isWhitespace { position += 1 }
    guard position < end else { return nil }
    let start = position
    let first = characters[start]
    if first.isASCIIDigit || first == "." {
      return ExpressionToken(kind: .number(try number()), offset: start)
    }
    if first.isNameStart {
      return ExpressionToken(kind: .name(take(while: \.isNamePart)), offset: start)
    }
    return ExpressionToken(kind: .symbol(try symbol()), offset: start)
  }

  private mutating func number() throws(ExpressionError) -> Double {
    let start = position
    var text = take { $0.isASCIIDigit || $0 == "." }
    if let exponent = exponent() { text += exponent }
    guard let value = Double(text), value.isFinite else {
      throw ExpressionError(
        text: whole, offset: start, message: "\"\(text)\" is no number; write it as 1.5 or 2e-3")
    }
    return value
  }

  /// Takes `e-3`, but leaves the `e` of a name alone.
  private mutating func exponent() -> String? {
    guard position < end, characters[position] == "e" || characters[position] == "E" else {
      return nil
    }
    var next = position + 1
    if next < end, characters[next] == "+" || characters[next] == "-" { next += 1 }
    guard next < end, characters[next].isASCIIDigit else { return nil }
    let start = position
    position = next
    _ = take(while: \.isASCIIDigit)
    return String(characters[start..<position])
  }

  private mutating func symbol() throws(ExpressionError) -> String {
    let two = String(characters[position..<min(position + 2, end)])
    if ["**", "<=", ">=", "==", "!="].contains(two) {
      position += 2
      return two == "**" ? "^" : two
    }
    let one = characters[position]
    guard "+-*/^(),<>".contains(one) else {
      throw ExpressionError(
        text: whole, offset: position,
        message: "\"\(one)\" has no meaning here; take + - * / ^ ( ) , < <= > >= == !=")
    }
    position += 1
    return String(one)
  }

  private mutating func take(while condition: (Character) -> Bool) -> String {
    let start = position
    while position < end, condition(characters[position]) { position += 1 }
    return String(characters[start..<position])
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  /// A letter or an underscore, ASCII.
  var isNameStart: Bool { isASCII && (isLetter || self == "_") }
  /// A letter, a digit or an underscore, ASCII.
  var isNamePart: Bool { isNameStart || isASCIIDigit }
}
