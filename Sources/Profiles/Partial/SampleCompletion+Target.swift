internal import Foundation
internal import Predictions
internal import Statistics
internal import Tables

extension SampleCompletion {
  mutating func completeTarget() {
    let name = profile.target.name
    guard let all = source.tally(of: name), let sampled = source.sampledTally(of: name) else {
      return
    }
    sampleFields += ["target.order", "target.repeats"]
    if profile.target.shape != nil {
      completeNumbers(NumberTotals(all), sampled: NumberTotals(sampled))
    } else {
      completeClasses(all, sampled: sampled)
    }
  }

  // MARK: Classes

  private mutating func completeClasses(_ all: ColumnTally, sampled: ColumnTally) {
    let isLabels: Bool
    if case .codes? = source.table.column(named: all.name)?.values {
      isLabels = true
    } else {
      isLabels = false
    }
    let (labels, few) = (LabelTotals(all), LabelTotals(sampled))
    let missing = isLabels ? labels.missing : NumberTotals(all).missing
    let sampledMissing = isLabels ? few.missing : NumberTotals(sampled).missing
    let counts = isLabels ? labels.counts : classCounts(NumberTotals(all))
    guard let counts, profile.target.missing == sampledMissing,
      profile.target.classCounts.allSatisfy({ counts[$0.label] != nil })
    else { return estimateClasses() }
    profile.target.missing = missing
    profile.target.count = source.all.rowCount - missing
    profile.target.distinct = counts.count
    profile.target.classCounts = ordered(counts).map {
      ClassCount(label: $0, count: counts[$0] ?? 0)
    }
    profile.target.classShape = ClassShape(
      labels: profile.target.classCounts.map { (label: $0.label, count: $0.count) },
      name: profile.target.name)
  }

  /// The labels in the order of the profile, where it has them all, or as they would be sorted.
  private func ordered(_ counts: [String: Int]) -> [String] {
    let known = profile.target.classCounts.map(\.label)
    return known.count == counts.count
      ? known : ClassOrder.sorted(counts.keys.sorted(), task: profile.target.task)
  }

  private func classCounts(_ totals: NumberTotals) -> [String: Int]? {
    totals.counts.map { entries in
      Dictionary(
        entries.map { (LabelTotals.label(of: $0.number), $0.count) }, uniquingKeysWith: +)
    }
  }

  private mutating func estimateClasses() {
    let missing = scaled(profile.target.missing)
    profile.target.missing = missing
    profile.target.count = source.all.rowCount - missing
    profile.target.classCounts = profile.target.classCounts.map {
      ClassCount(label: $0.label, count: scaled($0.count))
    }
    sampleFields += ["target.missing", "target.distinct", "target.class_counts"]
  }

  // MARK: Numbers

  private mutating func completeNumbers(_ all: NumberTotals, sampled: NumberTotals) {
    guard var shape = profile.target.shape, let factor = factor(shape, sampled),
      profile.target.missing == sampled.missing
    else { return estimateNumbers() }
    let moments = all.numbers.moments
    profile.target.missing = all.missing
    profile.target.count = moments.count
    profile.target.distinct = distinct(
      all.numbers.distinct, error: all.numbers.distinctError, atMost: moments.count,
      field: "target.distinct")
    profile.target.support = Support(least: moments.minimum)
    put(all, factor: factor, into: &shape)
    profile.target.shape = shape
  }

  /// What the numbers of the file are multiplied by in the profile: 1, or 0.01 for percentages that
  /// are taken as shares; `nil` when the profile's numbers are others.
  private func factor(_ shape: NumericShape, _ sampled: NumberTotals) -> Double? {
    let moments = sampled.numbers.moments
    return [1, 0.01].first { factor in
      SampleCompletion.agree(shape.minimum, factor * moments.minimum)
        && SampleCompletion.agree(shape.maximum, factor * moments.maximum)
    }
  }

  private mutating func put(_ all: NumberTotals, factor: Double, into shape: inout NumericShape) {
    let moments = all.numbers.moments
    let n = Double(moments.count)
    shape.minimum = factor * moments.minimum
    shape.maximum = factor * moments.maximum
    shape.mean = factor * moments.mean
    shape.sd = factor * moments.sd
    shape.skewness = abs(moments.skewness) < 1e-12 ? 0 : moments.skewness
    shape.kurtosis = moments.kurtosis
    shape.isIntegral = factor == 1 ? all.numbers.isWhole : shape.isIntegral && all.numbers.isWhole
    shape.zeroShare = Double(all.numbers.zeros) / n
    shape.minimumShare = Double(moments.minimumCount) / n
    shape.maximumShare = Double(moments.maximumCount) / n
    shape.zeroInterval = interval(all.numbers.zeros, of: moments.count)
    shape.minimumInterval = interval(moments.minimumCount, of: moments.count)
    shape.maximumInterval = interval(moments.maximumCount, of: moments.count)
    putDistribution(all, factor: factor, into: &shape)
    sampleFields += ["grid", "heaping", "modes"].map { "target.shape.\($0)" }
  }

  private mutating func putDistribution(
    _ all: NumberTotals, factor: Double, into shape: inout NumericShape
  ) {
    shape.quantiles = quantiles(all).map { factor * $0 }
    shape.histogram = histogram(all, bins: 20, field: "target.shape.histogram")
    if let mode = all.modeCount {
      shape.modeShare = Double(mode) / Double(max(1, all.numbers.moments.count))
    } else {
      sampleFields.append("target.shape.mode_share")
    }
    putCounts(all, into: &shape)
  }

  private func putCounts(_ all: NumberTotals, into shape: inout NumericShape) {
    let moments = all.numbers.moments
    guard shape.dispersion != nil, all.numbers.isWhole, moments.minimum >= 0, moments.mean > 0
    else { return }
    let dispersion = moments.sd / moments.mean * moments.sd
    let over = dispersion - 1
    shape.dispersion = dispersion
    shape.zeroExpectedPoisson = exp(-moments.mean)
    shape.zeroExpectedNegativeBinomial =
      over > 0 ? exp(-moments.mean * log1p(over) / over) : nil
  }

  private func interval(_ hits: Int, of trials: Int) -> [Double] {
    let (low, high) = ClopperPearson.interval(hits: hits, trials: trials, level: 0.95)
    return [low, high]
  }

  private mutating func estimateNumbers() {
    profile.target.missing = scaled(profile.target.missing)
    profile.target.count = source.all.rowCount - profile.target.missing
    sampleFields += ["target.missing", "target.distinct", "target.shape"]
  }
}

extension Support {
  /// The support of numbers of which this is the least.
  init(least: Double) { self = least > 0 ? .positive : least == 0 ? .nonnegative : .real }
}
