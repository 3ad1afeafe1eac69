extension LossReference {
  /// Creates a reference from text such as `huber`, `mae`, `pinball(quantile=0.9)` or
  /// `mine = log(cosh(y - f))`.
  ///
  /// The name may be an alias and becomes the name of the catalogue; parameters are checked.
  ///
  /// - Throws: ``LossError`` for text of another form, an unknown loss or parameter, or a value
  ///   out of range.
  public init(parsing text: String) throws(LossError) {
    if let expression = try LossReference.expression(in: text) {
      self = expression
      _ = try LossCatalogue.loss(self)
      return
    }
    let parts = try LossReference.split(text)
    let type = try LossCatalogue.type(named: parts.name)
    self.init(name: type.card.name)
    for pair in parts.list {
      let sides = pair.split(separator: "=", omittingEmptySubsequences: false)
        .map { LossReference.trimmed($0) }
      guard sides.count == 2, !sides[0].isEmpty,
        let values = LossReference.elements(sides[0], sides[1], type.card)
      else { throw LossError(.malformed(text: text)) }
      for (name, value) in values {
        guard value.isFinite, parameters.updateValue(value, forKey: name) == nil else {
          throw LossError(.malformed(text: text))
        }
      }
    }
    try type.card.check(parameters)
  }

  /// Returns the reference of `NAME = DEFINITION` or `NAME(CONSTANT=NUMBER,...) = DEFINITION`, or
  /// `nil` for text without an equals sign outside of parentheses.
  private static func expression(in text: String) throws(LossError) -> LossReference? {
    var depth = 0
    let equals = text.firstIndex { character in
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      return character == "=" && depth == 0
    }
    guard let equals else { return nil }
    let definition = trimmed(text[text.index(after: equals)...])
    let head = try split(String(text[..<equals]))
    var parameters: [String: Double] = [:]
    for pair in head.list {
      let sides = pair.split(separator: "=").map { trimmed($0) }
      guard sides.count == 2, let value = Double(sides[1]), value.isFinite else {
        throw LossError(.malformed(text: text))
      }
      parameters[sides[0]] = value
    }
    return LossReference(name: head.name, parameters: parameters, definition: definition)
  }

  /// Returns the name and the texts between the commas of the parentheses.
  private static func split(
    _ text: String
  ) throws(LossError) -> (name: String, list: [Substring]) {
    let whole = trimmed(text[...])
    guard let open = whole.firstIndex(of: "(") else { return (whole, []) }
    guard whole.last == ")" else { throw LossError(.malformed(text: text)) }
    let inside = whole[whole.index(after: open)...].dropLast()
    let isEmpty = inside.allSatisfy(\.isWhitespace)
    return (
      trimmed(whole[..<open]),
      isEmpty ? [] : inside.split(separator: ",", omittingEmptySubsequences: false)
    )
  }

  /// Returns the parameters that `name=value` stands for; `0.1/0.5/0.9` are the elements of a list.
  private static func elements(
    _ name: String, _ text: String, _ card: LossCard
  ) -> [(String, Double)]? {
    guard card.parameters.contains(where: { $0.isList && $0.name == name }) else {
      return Double(text).map { [(name, $0)] }
    }
    let values = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { Double(trimmed($0)) }
    guard !values.contains(nil) else { return nil }
    return values.compactMap(\.self).enumerated().map { ("\(name)_\($0)", $1) }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
