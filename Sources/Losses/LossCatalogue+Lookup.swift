public import Predictions
internal import Spelling

extension LossCatalogue {
  /// Returns the loss type with a name or alias, without regard to case.
  ///
  /// - Throws: ``LossError`` with the nearest names.
  public static func type(named name: String) throws(LossError) -> any CatalogueLoss.Type {
    let wanted = name.lowercased()
    for type in types where type.card.name == wanted || type.card.aliases.contains(wanted) {
      return type
    }
    throw LossError(.unknownLoss(name: name, nearest: nearestNames(to: wanted)))
  }

  /// Returns the loss with the parameters of the reference and the defaults of the card; for a
  /// reference with a definition, the loss that its expression defines.
  ///
  /// - Throws: ``LossError`` for an unknown loss or parameter, or a value out of range.
  public static func loss(_ reference: LossReference) throws(LossError) -> any Loss {
    if let definition = reference.definition {
      return try ExpressionLoss(
        name: reference.name, definition: definition, parameters: reference.parameters)
    }
    return try type(named: reference.name).init(parameters: reference.parameters)
  }

  /// Returns the types that can train for a task, in order of name.
  public static func losses(for task: Task) -> [any CatalogueLoss.Type] {
    types.filter { $0.card.tasks.contains(task) }.sorted { $0.card.name < $1.card.name }
  }

  /// Returns the loss with the parameters that its rules set from the data, except those that the
  /// reference gives.
  ///
  /// - Throws: ``LossError`` for an unknown loss or parameter, or a value out of range.
  public static func configured(
    _ reference: LossReference, for evidence: ParameterEvidence
  ) throws(LossError) -> any Loss {
    if reference.definition != nil { return try loss(reference) }
    let type = try type(named: reference.name)
    let lists = type.card.parameters.filter { list in
      reference.parameters.keys.contains { list.index(of: $0) != nil }
    }
    // A list that is given is given whole.
    let ruled = type.configured(for: evidence).parameters.filter { element in
      !lists.contains { $0.index(of: element.key) != nil }
    }
    return try type.init(parameters: ruled.merging(reference.parameters) { $1 })
  }

  /// Throws when a loss of the catalogue has the name or alias.
  static func checkIsFree(_ name: String) throws(LossError) {
    let wanted = name.lowercased()
    for type in types where type.card.name == wanted || type.card.aliases.contains(wanted) {
      throw LossError(.nameTaken(name: name))
    }
  }

  /// Returns names for a mistyped one; a near alias is given as the name that it stands for.
  private static func nearestNames(to name: String) -> [String] {
    var owners: [String: String] = [:]
    for type in types {
      for spelling in [type.card.name] + type.card.aliases { owners[spelling] = type.card.name }
    }
    var names: [String] = []
    for spelling in NearestNames.of(name, in: owners.keys.sorted(), count: 6) {
      if let owner = owners[spelling], !names.contains(owner) { names.append(owner) }
    }
    return Array(names.prefix(3))
  }
}
