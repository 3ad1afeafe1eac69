internal import Charts
internal import Predictions
internal import Profiles

/// What the values of the target say, in words for screens and pages.
enum TargetFacts {
  /// Returns how many rows have a target, how many values differ, how many rows have none.
  static func counts(_ target: TargetProfile) -> [String] {
    var words = [
      "\(NumberText.count(target.count)) rows", "\(NumberText.count(target.distinct)) distinct",
    ]
    if target.missing > 0 { words.append("\(NumberText.count(target.missing)) missing") }
    return words + (target.shape.map(masses) ?? [])
  }

  /// Values that many rows share: zeros, the ends, the most common one.
  private static func masses(_ shape: NumericShape) -> [String] {
    let isMass = { (share: Double) in share >= 0.01 }
    let zeros = shape.zeroShare > 0 ? ["\(NumberText.percent(shape.zeroShare)) zeros"] : []
    let ends = [
      (shape.minimum == 0 ? 0 : shape.minimumShare, "at the minimum"),
      (shape.maximum == 0 ? 0 : shape.maximumShare, "at the maximum"),
    ]
    return zeros
      + ends.filter { isMass($0.0) && $0.0 > 0.02 }.map { "\(NumberText.percent($0.0)) \($0.1)" }
  }

  /// Returns where the middle of the values lies and how far they spread.
  static func middle(_ shape: NumericShape) -> String {
    let median =
      shape.quantiles.count == 5 ? ", median \(NumberText.ofData(shape.quantiles[2]))" : ""
    return "mean \(NumberText.ofData(shape.mean))\(median), sd \(NumberText.ofData(shape.sd))"
  }

  /// Returns ordered classes in their order, others with the commonest first where they are many.
  static func leading(_ counts: [ClassCount], of task: Task) -> [ClassCount] {
    guard task != .ordinal, counts.count > 6 else { return counts }
    return counts.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }
}
