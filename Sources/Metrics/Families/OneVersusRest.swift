/// The rows of one class against all others, in order of falling score; equal scores are one step.
struct OneVersusRest {
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
    let scores = rows.scores(of: index)
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var steps: [Step] = []
    var last = Double.infinity
    for row in order {
      if scores[row] != last { steps.append(Step()) }
      last = scores[row]
      let isPositive = rows.labels[row] == index
      if isPositive {
        steps[steps.count - 1].positive += rows.weights[row]
      } else {
        steps[steps.count - 1].negative += rows.weights[row]
      }
    }
    self.steps = steps
    positive = steps.reduce(0) { $0 + $1.positive }
    negative = steps.reduce(0) { $0 + $1.negative }
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
