/// What a rule says, with the rule's card.
struct Opinion {
  let card: RuleCard
  let finding: Finding

  /// Earlier level first, then stronger evidence, then the identifier.
  func isWeighedBefore(_ other: Opinion) -> Bool {
    if card.level != other.card.level { return card.level < other.card.level }
    if card.evidence != other.card.evidence {
      return card.evidence.prior > other.card.evidence.prior
    }
    return card.id < other.card.id
  }
}

extension RuleCard.Evidence {
  /// Returns the class that lies `steps` classes lower, folklore at the lowest.
  func lowered(by steps: Int) -> RuleCard.Evidence {
    let all = RuleCard.Evidence.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[min(place + steps, all.count - 1)]
  }
}
