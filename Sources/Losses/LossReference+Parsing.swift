extension LossReference {
  /// Creates a reference from text such as `huber`, `mae` or `pinball(quantile=0.9)`.
  ///
  /// The name may be an alias and becomes the name of the catalogue; parameters are checked.
  ///
  /// - Throws: ``LossError`` for text of another form, an unknown loss or parameter, or a value
  ///   out of range.
  public init(parsing text: String) throws(LossError) {
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
