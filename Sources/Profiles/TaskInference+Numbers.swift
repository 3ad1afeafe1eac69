internal import Predictions

extension TaskInference {
  /// Weighs two different numbers.
  static func twoValues(_ facts: NumberFacts, _ hints: NameHints) -> TaskScores {
    var scores = TaskScores(prior: [.binary: 3, .regression: 0, .count: -2, .proportion: -2])
    scores.add([.binary: 0.5], because: "there are two values, as of two classes")
    let isCode = facts.isIntegral && abs(facts.minimum) <= 10 && facts.maximum - facts.minimum <= 10
    if !isCode {
      scores.add([.binary: -2.5], because: "the two values are no usual codes of classes")
    }
    if facts.minimum == 0, facts.maximum == 1, hints.saysCount {
      scores.add([.count: 6], because: "the name says a count")
    }
    return scores
  }

  /// Weighs numbers of which some are not whole.
  static func fractions(_ facts: NumberFacts, _ hints: NameHints) -> TaskScores {
    var scores = TaskScores(
      prior: [.regression: 2.5, .proportion: -1, .multiclass: -2.5, .ordinal: -2.5])
    let hasFractions = facts.values.contains { $0 != $0.rounded() }
    scores.add(
      [.regression: 0.5],
      because: hasFractions
        ? "there are values with fractions" : "the values are too large to be counts or classes")
    addUnitInterval(facts, hints, to: &scores)
    if facts.richness < 12, facts.distinct <= 15 {
      scores.add(
        [.multiclass: 1, .ordinal: hints.suggestsOrder ? 4 : 1],
        because: "there are only \(facts.distinct) different values")
    }
    return scores
  }

  private static func addUnitInterval(
    _ facts: NumberFacts, _ hints: NameHints, to scores: inout TaskScores
  ) {
    let (low, high) = (facts.quantile(0.02), facts.quantile(0.98))
    let isNear = facts.minimum >= -0.02 && facts.maximum <= 1.02
    if low >= 0, high <= 1, isNear {
      let fills = facts.maximum > 0.5
      scores.add(
        [.proportion: fills ? 6 : 2], because: "all values lie between 0 and 1")
      if hints.suggestsShare { scores.add([.proportion: 2], because: "the name says a share") }
    } else if facts.minimum >= 0, facts.maximum <= 100, facts.maximum > 20,
      hints.suggestsPercent
    {
      scores.add([.proportion: 5.5], because: hints.percentReason)
    }
  }
}
