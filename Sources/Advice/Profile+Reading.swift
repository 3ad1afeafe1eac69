internal import Predictions
internal import Profiles

extension Profile {
  var task: Task { target.task }

  var isClass: Bool { task.isClassification }

  /// Counts, amounts or shares that are never negative.
  var isNonnegative: Bool { !isClass && (target.shape?.minimum ?? -1) >= 0 }

  var isPositive: Bool { !isClass && (target.shape?.minimum ?? 0) > 0 }

  /// Rows of the rarest class that occurs; 0 for numbers.
  var rarestCount: Int { target.classCounts.map(\.count).filter { $0 > 0 }.min() ?? 0 }

  /// Share of the rarest class that occurs; 1 for numbers.
  var rarestShare: Double {
    target.count > 0 && isClass ? Double(rarestCount) / Double(target.count) : 1
  }

  /// Share of the positive class, the last of two.
  var prevalence: Double? {
    guard task == .binary, target.count > 0, let positive = target.classCounts.last else {
      return nil
    }
    return Double(positive.count) / Double(target.count)
  }

  /// Out of fold, the pilot is hardly better than a constant.
  var hasNoSignal: Bool {
    residuals?.hasNoSignal ?? classes.map(\.hasNoSignal) ?? false
  }

  /// The profile without what a pilot showed where columns give the target away: its residuals tell
  /// of the leak only.
  var withoutLeakedEvidence: Profile {
    guard hasWarning("leaky_column") else { return self }
    var profile = self
    profile.residuals = nil
    profile.classes = nil
    return profile
  }

  /// A model can be trained: the target varies.
  var isTrainable: Bool { target.count > 1 && target.distinct > 1 }

  func hasWarning(_ code: String) -> Bool { warnings.contains { $0.code == code } }

  /// The residual scale, or where no pilot ran the spread of the target's middle half.
  var scale: (value: Double, words: String) {
    if let scale = residuals?.scale {
      let words = "residual scale \(Figure.text(scale.value)) (\(scale.source.rawValue))"
      return (scale.value, words)
    }
    if let shape = target.shape, shape.quantiles.count == 5,
      shape.quantiles[3] > shape.quantiles[1]
    {
      let value = (shape.quantiles[3] - shape.quantiles[1]) / 1.349
      return (value, "target scale \(Figure.text(value)) (iqr, no pilot ran)")
    }
    let sd = target.shape?.sd ?? 1
    return (sd > 0 ? sd : 1, "target sd \(Figure.text(sd))")
  }
}
