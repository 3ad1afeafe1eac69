internal import Predictions

extension TaskInference {
  /// Weighs a target of labels.
  static func verdict(
    of labels: [(label: String, count: Int)], numericShare: Double, hints: NameHints, name: String
  ) -> TaskVerdict {
    if labels.count <= 2 {
      var scores = TaskScores(prior: [.binary: 4, .regression: -1])
      scores.add([.binary: 0], because: "there are no more than two labels")
      return verdict(of: scores, name: name, support: nil)
    }
    var scores = TaskScores(prior: [.multiclass: 2, .ordinal: -1, .regression: -2])
    scores.add([.multiclass: 0.5], because: "there are \(labels.count) labels that are words")
    addOrder(of: labels, hints, to: &scores)
    addDoubts(of: labels, numericShare, to: &scores)
    return verdict(of: scores, name: name, support: .real)
  }

  private static func addOrder(
    of labels: [(label: String, count: Int)], _ hints: NameHints, to scores: inout TaskScores
  ) {
    if OrderWords.coverage(of: labels) >= 0.8 {
      scores.add([.ordinal: 5], because: "the labels are words of degree, such as low and high")
    } else if OrderWords.areIntervals(labels) {
      scores.add([.ordinal: 4], because: "the labels are intervals of numbers")
    } else if OrderWords.areRomanNumerals(labels) {
      scores.add([.ordinal: 4.5], because: "the labels are Roman numerals from I up")
    } else if hints.suggestsOrder, OrderWords.areLetters(labels) {
      scores.add([.ordinal: 5], because: "the labels are letters and the name suggests an order")
    } else if hints.suggestsOrder, labels.count <= 12 {
      scores.add([.ordinal: 2], because: "the name suggests an order")
    }
  }

  private static func addDoubts(
    of labels: [(label: String, count: Int)], _ numericShare: Double, to scores: inout TaskScores
  ) {
    let rows = labels.reduce(0) { $0 + $1.count }
    if numericShare >= 0.8, labels.count > 10 {
      let percent = Int((100 * numericShare).rounded(.down))
      scores.add(
        [.regression: 5], because: "\(percent) % of the values are numbers, the rest is text")
    }
    if labels.count > 10, UnitText.isShared(by: labels.map(\.label)) {
      scores.add([.regression: 3.5], because: "the labels are numbers with a unit")
    } else if labels.count > 20, 2 * labels.count > rows {
      scores.add([.multiclass: -2], because: "nearly every row has a label of its own")
    }
  }
}
