/// The rows of one class against all others, in order of falling score; equal scores are one step.
struct OneVersusRest {
  /// One row.
  struct Entry {
    let score: Double
    let isPositive: Bool
    let weight: Double
  }

  /// The weight of the class and of the others at one score.
  struct Step {
    var positive = 0.0
    var negative = 0.0
  }

  let steps: [Step]
  /// The weight of the class.
  let positive: Double
  /// The weight of the others.
  let negative: Double

  init(_ rows: ClassRows, class index: Int) {
    self.init(
      rows.scores(of: index).enumerated().map { row, score in
        Entry(score: score, isPositive: rows.labels[row] == index, weight: rows.weights[row])
      })
  }

  init(_ entries: [Entry]) {
    var steps: [Step] = []
    var last = Double.infinity
    for entry in entries.sorted(by: { $0.score > $1.score }) {
      if entry.score != last { steps.append(Step()) }
      last = entry.score
      if entry.isPositive {
        steps[steps.count - 1].positive += entry.weight
      } else {
        steps[steps.count - 1].negative += entry.weight
      }
    }
    self.steps = steps
    positive = steps.reduce(0) { $0 + $1.positive }
    negative = steps.reduce(0) { $0 + $1.negative }
  }

  /// The chance that a row of the class scores higher than another, equal scores counting half;
  /// `nil` without rows of both.
  var areaUnderROC: Double? {
    guard positive > 0, negative > 0 else { return nil }
    var (above, pairs) = (0.0, 0.0)
    for step in steps {
      pairs += step.negative / negative * (above + step.positive / 2)
      above += step.positive
    }
    return min(1, pairs / positive)
  }

  /// Returns the weight of the class among the first rows up to a weight; rows of equal score at
  /// the end count for what they hold on average.
  func hits(within weight: Double) -> Double {
    var (left, hits) = (weight, 0.0)
    for step in steps {
      let size = step.positive + step.negative
      if size >= left { return hits + (size > 0 ? step.positive * (left / size) : 0) }
      hits += step.positive
      left -= size
    }
    return hits
  }

  /// Returns a value of class 1 of two, or its mean over all classes that have one.
  static func average(
    _ rows: ClassRows, otherwise reason: String, _ value: (OneVersusRest) -> Double?
  ) throws(Undefined) -> Double {
    let classes = rows.classCount == 2 ? 1..<2 : 0..<rows.classCount
    let values = classes.compactMap { value(OneVersusRest(rows, class: $0)) }
    guard !values.isEmpty else { throw Undefined(reason) }
    return values.reduce(0, +) / Double(values.count)
  }
}
