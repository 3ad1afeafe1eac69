extension LearnerCatalogue {
  /// The names of all learners, in alphabetical order.
  package static var names: [String] { types.map { $0.card.name }.sorted() }

  /// Returns the learner of a name, with a budget.
  ///
  /// - Throws: ``LearnerError`` when there is none of that name.
  package static func learner(
    named name: String, budget: FitBudget
  ) throws(LearnerError) -> any Learner {
    guard let type = types.first(where: { $0.card.name == name }) else {
      throw LearnerError(.unknownLearner(name))
    }
    return type.init(budget: budget)
  }
}
