internal import Charts
internal import Predictions
internal import Profiles

/// What the values of the target say, in words for screens and pages.
enum TargetFacts {
  /// Returns how many rows have a target, how many values differ, how many rows have none.
  static func counts(_ target: TargetProfile, _ marks: EstimateMarks) -> [String] {
    let sign = marks.sign("target.missing")
    var words = ["\(sign)\(NumberText.count(target.count)) rows"]
    if target.missing > 0 {
      words.append("\(sign)\(NumberText.count(target.missing)) without a target")
    }
    words.append(
      "\(marks.sign("target.distinct"))\(NumberText.count(target.distinct)) "
        + (target.classCounts.isEmpty ? "distinct values" : "classes"))
    return words + (target.classShape.map { balance($0, of: target.distinct) } ?? [])
  }

  /// How the rows spread over the classes; the rarest is told where not all are listed.
  private static func balance(_ shape: ClassShape, of classes: Int) -> [String] {
    let equal = NumberText.significant(shape.effectiveClasses, digits: 2)
    var words = ["as mixed as \(equal) equal ones"]
    if classes > 6 {
      words.append("the rarest of \(NumberText.count(shape.smallestCount)) rows")
    }
    if shape.singleRowClasses > 0 {
      let classes = shape.singleRowClasses == 1 ? "class" : "classes"
      words.append("\(NumberText.count(shape.singleRowClasses)) \(classes) of a single row")
    }
    return words
  }

  /// Returns where the middle of the values lies and how far they spread.
  static func middle(_ shape: NumericShape, _ marks: EstimateMarks) -> String {
    let sign = marks.sign("target.shape.quantiles")
    let median =
      shape.quantiles.count == 5 ? ", median \(sign)\(NumberText.ofData(shape.quantiles[2]))" : ""
    return "mean \(NumberText.ofData(shape.mean))\(median), sd \(NumberText.ofData(shape.sd))"
  }

  /// Returns what is peculiar about numbers: masses, steps, heaps, modes, dispersion.
  static func peculiarities(_ target: TargetProfile) -> [String] {
    guard let shape = target.shape else { return [] }
    // The laws of counts say nothing of a weight in whole pounds.
    let mayCount = target.task == .count || (target.taskProbabilities["count"] ?? 0) >= 0.1
    let facts = [zeros(shape, mayCount)] + ends(shape) + [grid(shape), heaps(shape), modes(shape)]
    return (facts + [mayCount ? dispersion(shape) : nil]).compactMap(\.self)
  }

  /// The zeros, beside those that a law with the same mean and variance expects.
  private static func zeros(_ shape: NumericShape, _ mayCount: Bool) -> String? {
    guard shape.zeroShare > 0 else { return nil }
    let share = "\(NumberText.percent(shape.zeroShare, interval: shape.zeroInterval)) zeros"
    guard mayCount, let poisson = shape.zeroExpectedPoisson else { return share }
    let other = shape.zeroExpectedNegativeBinomial
      .map { ", negative binomial \(NumberText.percent($0))" }
    return share + " (expected: Poisson \(NumberText.percent(poisson))\(other ?? ""))"
  }

  /// Values at which many rows stand as at a wall; zeros are told apart.
  private static func ends(_ shape: NumericShape) -> [String?] {
    let ends = [
      (shape.minimum, shape.minimumShare, shape.minimumInterval, "smallest"),
      (shape.maximum, shape.maximumShare, shape.maximumInterval, "largest"),
    ]
    return ends.map { value, share, interval, name in
      guard value != 0, share >= 0.05 else { return nil }
      return "\(NumberText.percent(share, interval: interval)) at the \(name) value"
    }
  }

  private static func grid(_ shape: NumericShape) -> String? {
    guard let grid = shape.grid, grid != 1, (shape.maximum - shape.minimum) / grid < 1000 else {
      return nil
    }
    return "all multiples of \(NumberText.trimmed(grid))"
  }

  private static func heaps(_ shape: NumericShape) -> String? {
    guard let heaping = shape.heaping, heaping.isClear else { return nil }
    return "heaped at multiples of \(NumberText.trimmed(heaping.base)): "
      + "\(NumberText.percent(heaping.share)) of rows, \(NumberText.percent(heaping.expected)) expected"
  }

  private static func modes(_ shape: NumericShape) -> String? {
    guard let modes = shape.modes, modes.count > 1 else { return nil }
    return "at least \(modes.count) modes"
  }

  private static func dispersion(_ shape: NumericShape) -> String? {
    guard let ratio = shape.dispersion else { return nil }
    return "variance \(NumberText.significant(ratio, digits: 2)) times the mean"
  }

  /// Returns ordered classes in their order, others with the commonest first where they are many.
  static func leading(_ counts: [ClassCount], of task: Task) -> [ClassCount] {
    guard task != .ordinal, counts.count > 6 else { return counts }
    return counts.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }
}
