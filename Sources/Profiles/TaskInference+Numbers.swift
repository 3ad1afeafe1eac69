internal import Foundation
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
    scores.add([.regression: 0.5], because: "there are values with fractions")
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
    } else if facts.minimum >= 0, facts.maximum <= 100, facts.maximum > 20, hints.suggestsShare {
      scores.add([.proportion: 5.5], because: "the name says a share, in percent")
    }
  }

  /// Weighs three or more whole numbers.
  static func wholeNumbers(_ facts: NumberFacts, _ hints: NameHints) -> TaskScores {
    let richness = facts.richness
    var scores = TaskScores(
      prior: [.regression: -3, .count: -1, .multiclass: 1.5, .ordinal: -3.5, .proportion: -4])
    scores.add(
      [.regression: richness / 12, .multiclass: -richness / 20],
      because: "all values are whole numbers, and 100 rows hold about "
        + "\(Int(richness.rounded())) different ones")
    if facts.minimum < 0 { scores.add([.count: -6], because: "there are negative values") }
    addShape(facts, to: &scores)
    addScale(facts, to: &scores)
    addGrades(facts, hints, to: &scores)
    addName(hints, facts, to: &scores)
    return scores
  }

  /// One hump with a tail to the right is how counts look; nominal codes are flat or scattered.
  private static func addShape(_ facts: NumberFacts, to scores: inout TaskScores) {
    let (low, middle, high) = (facts.quantile(0.05), facts.quantile(0.5), facts.quantile(0.95))
    let isOneHump = facts.hasInnerMode && facts.roughness < 1.1 && facts.lastShare < 0.05
    let leansRight =
      high - middle > 1.2 * (middle - low) && facts.lastShare < 0.3
      || isOneHump && high - middle >= middle - low && facts.distinct > 7
    if facts.beginsNearZero, leansRight, facts.richness < 30 {
      scores.add(
        [.count: 2.5, .multiclass: -1.5],
        because: "the values begin at \(Figure.text(facts.minimum)) and tail off to the right")
    }
    if facts.richness < 4, facts.decaysFromZero {
      scores.add([.count: 2.5], because: "most values are 0 and each number is rarer than the last")
    }
    if facts.richness < 30, facts.distinct > 5, facts.roughness > 1.6 {
      scores.add([.multiclass: 1, .count: -1], because: "the frequencies jump from value to value")
    }
    if facts.distinct > 2, facts.distinct <= 50, facts.evenness > 0.9, facts.lastShare > 0.3 {
      scores.add([.multiclass: 1.5, .count: -1.5], because: "all values are about as frequent")
    }
  }

  /// Counts begin near 0; amounts lie far from it.
  private static func addScale(_ facts: NumberFacts, to scores: inout TaskScores) {
    let middle = facts.quantile(0.5)
    guard facts.richness >= 15 else { return }
    if facts.beginsNearZero, middle <= 50 {
      scores.add([.count: 2.5], because: "many different whole numbers from 0 or 1 up")
    } else if facts.beginsNearZero, middle <= 1000 {
      scores.add([.count: 3, .regression: -1.5], because: "whole numbers from 0 or 1 up")
    } else if facts.minimum > 0.15 * middle || middle > 1000 {
      scores.add([.count: -2], because: "the values lie far from 0, as amounts do")
    }
    if facts.richness > 30, facts.heaping > 0.5 {
      scores.add([.regression: 1], because: "most values are multiples of 5, as if rounded")
    }
  }

  /// Few neighbouring whole numbers may be grades.
  private static func addGrades(
    _ facts: NumberFacts, _ hints: NameHints, to scores: inout TaskScores
  ) {
    let isGradeLike = facts.distinct <= 11 && facts.maximum <= 10 && facts.minimum >= -5
    guard isGradeLike, facts.richness < 12 else { return }
    if hints.suggestsOrder {
      scores.add([.ordinal: 7, .count: -2], because: "the name suggests grades")
    } else if facts.minimum == 1, facts.maximum == 5 || facts.maximum == 7 {
      scores.add(
        [.ordinal: 5.5],
        because: "the values are 1 to \(Figure.text(facts.maximum)), as on a rating scale")
    } else {
      scores.add([.ordinal: 2])
    }
    if facts.distinct >= 4, facts.hasInnerMode, facts.roughness < 1.1 {
      scores.add(
        [.ordinal: 2], because: "the frequencies rise to one hump and fall again, as grades do")
    }
  }

  private static func addName(
    _ hints: NameHints, _ facts: NumberFacts, to scores: inout TaskScores
  ) {
    if hints.suggestsClass, facts.richness < 60 {
      scores.add([.multiclass: 3, .ordinal: -1, .count: -3], because: "the name says a class")
    }
    if hints.suggestsAmount {
      scores.add([.regression: 3, .count: -1.5], because: "the name says an amount")
    }
    if hints.suggestsCount, facts.minimum >= 0 {
      scores.add([.count: 3], because: "the name says a count")
    }
    if hints.suggestsShare, facts.maximum <= 100, facts.minimum >= 0, facts.richness > 15 {
      scores.add([.proportion: 5], because: "the name says a share, in percent")
    }
  }
}
