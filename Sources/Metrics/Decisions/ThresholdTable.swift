internal import Predictions
internal import Statistics

/// Rows counted by their class and by the cuts between which their score lies.
///
/// A metric of decisions sees nothing else of the rows, so that four weights stand for all of them
/// at every cut, in every bootstrap sample.
struct ThresholdTable {
  /// Most cuts that are tried, at evenly spaced places between the sorted scores.
  private static let mostCuts = 200

  /// Ascending, halfway between neighbouring scores.
  let cuts: [Double]
  /// The weight of each cell: class 0 by place, then class 1 by place.
  let weights: [Double]
  /// The cell and the weight of each row.
  private let rows: [(cell: Int, weight: Double)]

  /// Creates the table; `nil` when prediction and truth are not of the same rows and two classes.
  init?(_ prediction: ClassPrediction, _ truth: Truth) {
    guard let checked = try? ClassRows(.classes(prediction), truth, metric: "threshold"),
      checked.classCount == 2
    else { return nil }
    let cuts = ThresholdTable.cuts(between: prediction.scores)
    rows = prediction.scores.enumerated().map { row, score in
      let place = ThresholdTable.place(of: score, in: cuts)
      return (checked.labels[row] * (cuts.count + 1) + place, checked.weights[row])
    }
    self.cuts = cuts
    weights = rows.reduce(into: Array(repeating: 0, count: 2 * (cuts.count + 1))) {
      $0[$1.cell] += $1.weight
    }
  }

  /// Returns the best cut for cells of the given weights, the middle one of equals.
  func best(for metric: any Metric, weights: [Double]) -> (cut: Double, score: Double)? {
    var best: (score: Double, cuts: [Double])?
    for (cut, counts) in zip(cuts, fourfold(weights)) {
      guard let score = ThresholdTable.score(metric, counts) else { continue }
      if let found = best, !metric.card.direction.isBetter(score, than: found.score) {
        if score == found.score { best?.cuts.append(cut) }
      } else {
        best = (score, [cut])
      }
    }
    return best.map { ($0.cuts[$0.cuts.count / 2], $0.score) }
  }

  /// Returns for every cut the weight of each class below it and from it on: class 0 below, class 0
  /// above, class 1 below, class 1 above.
  private func fourfold(_ weights: [Double]) -> [[Double]] {
    let places = cuts.count + 1
    var table = Array(repeating: [0.0, 0, 0, 0], count: cuts.count)
    for label in 0...1 {
      let cells = Array(weights[label * places..<(label + 1) * places])
      // Summed from both ends: a difference would leave rounding where there is nothing.
      var (below, above) = (0.0, 0.0)
      for index in cuts.indices {
        below += cells[index]
        table[index][2 * label] = below
        above += cells[places - 1 - index]
        table[cuts.count - 1 - index][2 * label + 1] = above
      }
    }
    return table
  }

  /// Returns the value of a metric of decisions for the four weights.
  private static func score(_ metric: any Metric, _ weights: [Double]) -> Double? {
    let cells = weights.indices.filter { weights[$0] > 0 }
    let decisions = cells.map { $0 % 2 }
    let prediction = ClassPrediction(
      classCount: 2, scores: decisions.map(Double.init), probabilities: nil, decisions: decisions)
    let truth = Truth(
      targets: cells.map { Double($0 / 2) }, weights: cells.map { weights[$0] }, classCount: 2)
    return metric.score(.classes(prediction), against: truth).value
  }

  /// Returns the weights of the cells when as many rows are drawn anew with replacement.
  func resampled(_ random: inout RandomSource) -> [Double] {
    var drawn = [Double](repeating: 0, count: weights.count)
    for _ in rows.indices {
      let row = rows[random.integer(below: rows.count)]
      drawn[row.cell] += row.weight
    }
    return drawn
  }

  /// Returns the number of cuts that a score reaches, by halving.
  private static func place(of score: Double, in cuts: [Double]) -> Int {
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if score >= cuts[middle] { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func cuts(between scores: [Double]) -> [Double] {
    var distinct: [Double] = []
    for score in scores.sorted() where score != distinct.last { distinct.append(score) }
    guard distinct.count > 1 else { return distinct }
    let middles = zip(distinct, distinct.dropFirst()).map { lower, upper in
      let middle = lower / 2 + upper / 2
      return middle > lower ? middle : upper
    }
    guard middles.count > mostCuts else { return middles }
    return (0..<mostCuts).map { middles[$0 * (middles.count - 1) / (mostCuts - 1)] }
  }
}
