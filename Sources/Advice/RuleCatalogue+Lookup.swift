extension RuleCatalogue {
  /// Returns the type of the rule with an identifier, or `nil`.
  public static func rule(id: String) -> (any Rule.Type)? { types.first { $0.card.id == id } }

  /// The identifiers of all rules, in alphabetical order.
  public static var ids: [String] { types.map { $0.card.id }.sorted() }
}
