internal import Predictions

/// The weights are rounded from a penalised multinomial regression on whole-number targets of
/// known task (data sets of statistics packages and drawn ones), each with and without its name.
/// What was left out one family at a time kept its side, numbers or classes, in 97 of 100 cases
/// with the name and in 94 without.
extension TaskInference {
  /// Weighs three or more whole numbers.
  static func wholeNumbers(_ facts: NumberFacts, _ hints: NameHints) -> TaskScores {
    var scores = TaskScores(
      prior: [.regression: 0, .count: -1.5, .multiclass: 0, .ordinal: 1.5, .proportion: -4])
    addRichness(facts, to: &scores)
    addPlace(facts, to: &scores)
    addShape(facts, to: &scores)
    addScale(facts, to: &scores)
    addName(hints, facts, to: &scores)
    return scores
  }

  /// How many different values there are, whatever the number of rows.
  private static func addRichness(_ facts: NumberFacts, to scores: inout TaskScores) {
    let weight = min(facts.richness, 60) / 10
    scores.add(
      [.count: weight, .regression: weight, .ordinal: -2.5 * weight],
      because: "all values are whole numbers, and 100 rows hold about "
        + "\(Int(facts.richness.rounded())) different ones")
    if facts.richness >= 25 { scores.add([.multiclass: 1.5, .count: -0.5, .regression: -0.5]) }
  }

  /// Counts and codes begin at 0 or 1; amounts lie far from it.
  private static func addPlace(_ facts: NumberFacts, to scores: inout TaskScores) {
    let start = Figure.text(facts.minimum)
    if facts.minimum < 0 { scores.add([.count: -6], because: "there are negative values") }
    if facts.minimum == 0 || facts.minimum == 1 {
      scores.add([.count: 0.5, .regression: -1], because: "the values begin at \(start)")
    }
    if facts.richness >= 10, !facts.beginsNearZero {
      scores.add(
        [.regression: 2, .count: -1, .multiclass: -1],
        because: "many different values that lie far from 0, as measurements do")
    }
    if facts.quantile(0.5) > 1000 {
      scores.add(
        [.regression: 1, .count: -0.5, .multiclass: -0.5],
        because: "the values are in the thousands, as amounts are")
    }
  }

  /// One hump or a tail is how counts and measurements look; nominal codes are flat or scattered.
  private static func addShape(_ facts: NumberFacts, to scores: inout TaskScores) {
    if facts.isOneHump {
      scores.add(
        [.count: 1, .multiclass: -1], because: "the frequencies rise to one hump and fall again")
    }
    if facts.decaysFromZero {
      scores.add(
        [.count: 2.5, .multiclass: -2, .ordinal: -1.5, .regression: 0.5],
        because: "0 is the most common value and larger ones are rarer and rarer")
    }
    if facts.leansLeft {
      scores.add(
        [.ordinal: 1.5, .count: -1], because: "the values tail off to the left, as counts do not")
    }
    if facts.isFlat {
      scores.add(
        [.multiclass: 2.5, .count: -2, .regression: -0.5],
        because: "all values are about as frequent")
    }
    if facts.isScattered {
      scores.add(
        [.multiclass: 1.5, .ordinal: -1], because: "the frequencies jump from value to value")
    }
  }

  /// Few neighbouring whole numbers may be grades; round numbers were rounded.
  private static func addScale(_ facts: NumberFacts, to scores: inout TaskScores) {
    if facts.isSmall {
      scores.add(
        [.regression: -1.5, .count: 0.5, .multiclass: 0.5, .ordinal: 0.5],
        because: "there are few values and none is above 10")
    }
    if facts.fillsRatingScale {
      scores.add(
        [.ordinal: 2, .count: -1, .multiclass: -0.5],
        because: "the values are \(Figure.text(facts.minimum)) to \(Figure.text(facts.maximum)), "
          + "as on a rating scale")
    }
    if facts.areCodesWithGaps {
      scores.add(
        [.multiclass: 1, .count: -1, .ordinal: -0.5, .regression: 0.5],
        because: "there are few values with gaps between them")
    }
    if facts.distinct > 5, facts.fivesShare > 0.5 {
      scores.add(
        [.regression: 0.5, .ordinal: -0.5], because: "most values are multiples of 5, as if rounded"
      )
    }
  }

  private static func addName(
    _ hints: NameHints, _ facts: NumberFacts, to scores: inout TaskScores
  ) {
    if hints.suggestsCode {
      scores.add(
        [.multiclass: 8, .regression: -2, .count: -2],
        because: "the name says a code, whose size means nothing")
    } else if hints.suggestsClass {
      scores.add(
        [.multiclass: 3, .ordinal: -0.5, .count: -0.5, .regression: -2],
        because: "the name says a class")
    }
    if hints.suggestsOrder, facts.isSmall {
      scores.add(
        [.ordinal: 1.5, .count: -0.5, .multiclass: -1], because: "the name suggests grades")
    }
    if hints.suggestsAmount {
      scores.add(
        [.regression: 1.5, .count: -0.5, .multiclass: -0.5, .ordinal: -0.5],
        because: "the name says an amount")
    }
    addCountName(hints, facts, to: &scores)
  }

  private static func addCountName(
    _ hints: NameHints, _ facts: NumberFacts, to scores: inout TaskScores
  ) {
    if hints.saysCount, facts.minimum >= 0 {
      scores.add(
        [.count: 1.5, .ordinal: -0.5, .regression: -1], because: "the name says a count")
    }
    if hints.isPlural, facts.minimum >= 0 {
      scores.add(
        [.count: 2, .multiclass: -0.5, .regression: -1.5],
        because: "the name is a plural, as of things that are counted")
    }
    let isPercent = facts.minimum >= 0 && facts.maximum <= 100 && facts.richness > 15
    if hints.suggestsPercent, isPercent {
      scores.add(
        [.proportion: hints.hasPercentSigns ? 11 : 7, .count: -2], because: hints.percentReason)
    }
  }
}
