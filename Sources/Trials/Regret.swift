internal import Losses
internal import Metrics
internal import Predictions

/// What a choice of loss costs against the best choice: (choice - best) / (constant - best).
///
/// The best is chosen fold by fold on the other folds (cross-fitted), so that it cannot profit from
/// the luck of the fold that it is judged on; the regret can then be below 0. With one fold it is
/// the best by mean. Raw scores only. Means are taken over folds before the division.
struct Regret {
  private let contenders: [Contender]
  private let constants: [Double?]
  private let direction: Direction

  init(table: TrialTable) {
    contenders = table.losses.map { Contender(loss: $0, variant: .raw, table: table) }
    constants = table.constants
    direction = table.card.direction
  }

  /// Returns the regret of a choice for each split; `nil` when no split can be judged.
  func mean(of choice: (Int) -> LossReference?) -> Double? {
    var excess = 0.0
    var span = 0.0
    for split in constants.indices {
      guard let chosen = choice(split).flatMap(contender), let own = cost(chosen, split),
        let best = oracle(for: split), let bestCost = cost(best, split),
        let constant = constants[split]
      else { continue }
      excess += own - bestCost
      span += direction.cost(constant) - bestCost
    }
    return span > 0 ? excess / span : nil
  }

  /// Returns the contender of that very loss, or the first one of that name.
  private func contender(_ loss: LossReference) -> Contender? {
    contenders.first { $0.loss == loss } ?? contenders.first { $0.loss.name == loss.name }
  }

  private func cost(_ contender: Contender, _ split: Int) -> Double? {
    contender.scores[split].map(direction.cost)
  }

  /// Returns the contender with the lowest mean cost over the other splits, the first of equals.
  private func oracle(for split: Int) -> Contender? {
    let isOnly = constants.count == 1
    var best: (contender: Contender, cost: Double)?
    for contender in contenders where !contender.isFailed {
      let costs = constants.indices.filter { isOnly || $0 != split }
        .compactMap { cost(contender, $0) }
      guard !costs.isEmpty else { continue }
      let mean = costs.reduce(0, +) / Double(costs.count)
      if mean < best?.cost ?? .infinity { best = (contender, mean) }
    }
    return best?.contender
  }
}
