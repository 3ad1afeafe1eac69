internal import Predictions
internal import Statistics
internal import Tables

extension TargetProfile {
  /// Describes a target whose task is decided.
  init(_ target: ResolvedTarget) {
    let values = target.values
    let isClass = target.task.isClassification
    let counts = isClass ? values.classCounts : []
    self.init(
      name: values.name, task: target.task,
      support: isClass ? nil : Support(of: values.values),
      taskProbabilities: Dictionary(
        uniqueKeysWithValues: target.verdict.probabilities.map { ($0.key.rawValue, $0.value) }),
      taskEvidence: target.verdict.evidence, question: target.verdict.question,
      count: values.values.count, missing: target.missing,
      distinct: isClass ? counts.count { $0 > 0 } : Set(values.values).count,
      shape: isClass ? nil : NumericShape(values.values),
      classCounts: zip(values.classLabels, counts).map { ClassCount(label: $0, count: $1) },
      positiveLabel: target.task == .binary ? values.classLabels.last : nil)
  }
}

extension Support {
  /// The narrowest support that holds all values.
  init(of values: [Double]) {
    let least = values.min() ?? 0
    self = least > 0 ? .positive : least == 0 ? .nonnegative : .real
  }
}

extension NumericShape {
  /// Describes finite values, at least one.
  init(_ values: [Double]) {
    let sorted = values.sorted()
    let moments = Moments(values)
    let (low, high) = (sorted.first ?? 0, sorted.last ?? 0)
    let n = Double(max(1, values.count))
    self.init(
      minimum: low, maximum: high, mean: moments.mean, sd: moments.sd,
      skewness: NumericShape.withoutRounding(moments.skewness), kurtosis: moments.kurtosis,
      quantiles: [0.05, 0.25, 0.5, 0.75, 0.95].map { Quantile.ofSorted(sorted, at: $0) },
      isIntegral: sorted.allSatisfy { $0 == $0.rounded() },
      zeroShare: Double(sorted.count { $0 == 0 }) / n,
      modeShare: Double(NumericShape.longestRun(sorted)) / n,
      minimumShare: Double(sorted.count { $0 == low }) / n,
      maximumShare: Double(sorted.count { $0 == high }) / n,
      histogram: NumericShape.histogram(sorted, low: low, high: high))
  }

  /// Symmetric values have a skewness of 0, which sums give to some 1e-16 only.
  private static func withoutRounding(_ skewness: Double) -> Double {
    abs(skewness) < 1e-12 ? 0 : skewness
  }

  private static func longestRun(_ sorted: [Double]) -> Int {
    var (longest, run) = (0, 0)
    var previous = Double.nan
    for value in sorted {
      run = value == previous ? run + 1 : 1
      longest = max(longest, run)
      previous = value
    }
    return longest
  }

  private static func histogram(_ values: [Double], low: Double, high: Double) -> [Int] {
    var counts = [Int](repeating: 0, count: 20)
    // Halved, so that the width of a range near the largest number stays finite.
    let width = (high / 2 - low / 2) / 20
    for value in values {
      let place = width > 0 ? (value / 2 - low / 2) / width : 0
      counts[min(19, max(0, Int(place)))] += 1
    }
    return counts
  }
}
