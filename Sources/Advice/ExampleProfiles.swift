package import Predictions
package import Profiles

extension Profile {
  /// Returns a plain, trainable profile of a task, for the examples of rules; `change` alters it.
  ///
  /// Numbers have light, symmetric residuals of scale 2 and skill 0.6; two classes share the rows
  /// 30 to 70, more classes evenly, with skill 0.4.
  package static func example(
    _ task: Task = .regression, rows: Int = 2_000, change: (inout Profile) -> Void = { _ in }
  ) -> Profile {
    var profile = Profile(
      dataset: DatasetFacts(
        path: "example.csv", sha256: String(repeating: "0", count: 64), format: "csv", rows: rows,
        columns: 11, bytes: 100 * rows),
      target: target(task, rows: rows),
      residuals: task.isClassification ? nil : residuals(task, rows: rows),
      classes: task.isClassification ? classes(task, rows: rows) : nil, features: [],
      warnings: [])
    change(&profile)
    return profile
  }

  private static func target(_ task: Task, rows: Int) -> TargetProfile {
    let isClass = task.isClassification
    let counts = isClass ? classCounts(task, rows: rows) : []
    return TargetProfile(
      name: "y", task: task, support: isClass ? nil : task == .regression ? .real : .nonnegative,
      taskProbabilities: [task.rawValue: 1], taskEvidence: [], question: nil, count: rows,
      missing: 0, distinct: isClass ? counts.count : rows / 2, shape: isClass ? nil : shape(task),
      classCounts: counts, positiveLabel: task == .binary ? "yes" : nil)
  }

  private static func classCounts(_ task: Task, rows: Int) -> [ClassCount] {
    if task == .binary {
      let positives = 3 * rows / 10
      return [
        ClassCount(label: "no", count: rows - positives),
        ClassCount(label: "yes", count: positives),
      ]
    }
    return ["a", "b", "c", "d"].map { ClassCount(label: $0, count: rows / 4) }
  }

  private static func shape(_ task: Task) -> NumericShape {
    let unit = task == .proportion ? 0.1 : 10
    return NumericShape(
      minimum: task == .regression ? -2 * unit : 0, maximum: 9 * unit, mean: 3 * unit, sd: unit,
      skewness: 0.5, kurtosis: 0.5,
      quantiles: [1.3 * unit, 2.3 * unit, 3 * unit, 3.7 * unit, 4.8 * unit],
      isIntegral: task == .count, zeroShare: task == .regression ? 0 : 0.02, modeShare: 0.05,
      minimumShare: 0.02, maximumShare: 0.01, histogram: [Int](repeating: 100, count: 20))
  }

  private static func residuals(_ task: Task, rows: Int) -> ResidualProfile {
    ResidualProfile(
      pilot: "boosted_trees", rows: rows, skill: 0.6,
      scale: ResidualScale(value: task == .proportion ? 0.05 : 2, source: .mad), gap: 0.01,
      gapInterval: [-0.02, 0.04], lSkewness: 0.01, lKurtosis: 0.125, lKurtosisLocal: 0.123,
      lKurtosisError: 0.006, sdToScale: 1.01, outlierShare: 0.004, grossShare: 0, grossLines: [],
      outlierLines: [], heteroscedasticity: 0.02,
      varianceExponent: task == .count ? 1 : task == .proportion ? 0.2 : nil,
      dispersion: task == .count ? 0.02 : nil, zeroExcess: task == .count ? 0 : nil,
      robustBias: 0.005, robustVarianceGain: 0, parametersPerRow: 0.02)
  }

  private static func classes(_ task: Task, rows: Int) -> ClassProfile {
    let isBinary = task == .binary
    return ClassProfile(
      pilot: "boosted_trees", rows: rows, skill: 0.4, auc: isBinary ? 0.85 : nil,
      rarestShare: isBinary ? 0.3 : 0.25, rarestCount: isBinary ? 3 * rows / 10 : rows / 4,
      effectiveClasses: isBinary ? 1.84 : 4, labelNoise: 0.02,
      calibrationSlope: isBinary ? 1 : nil)
  }
}

extension Profile {
  /// Changes the residual statistics, if there are any.
  package mutating func alterResiduals(_ change: (inout ResidualProfile) -> Void) {
    guard var residuals else { return }
    change(&residuals)
    self.residuals = residuals
  }

  /// Changes the shape of a numeric target, if there is one.
  package mutating func alterShape(_ change: (inout NumericShape) -> Void) {
    guard var shape = target.shape else { return }
    change(&shape)
    target.shape = shape
  }

  /// Gives the positive of two classes this many rows.
  package mutating func setPositives(_ positives: Int) {
    guard task == .binary, target.classCounts.count == 2 else { return }
    target.classCounts[0].count = target.count - positives
    target.classCounts[1].count = positives
    classes?.rarestCount = positives
    classes?.rarestShare = Double(positives) / Double(target.count)
  }
}

extension Goal {
  /// Returns a goal with something said.
  package static func stating(_ change: (inout Goal) -> Void) -> Goal {
    var goal = Goal()
    change(&goal)
    return goal
  }

  /// Returns a goal that names a metric.
  package static func metric(_ name: String) -> Goal { stating { $0.metric = name } }
}

extension RuleExamples {
  /// Creates the pair from profiles and goals.
  init(
    fires: Profile, _ firingGoal: Goal = Goal(), isSilent: Profile, _ silentGoal: Goal = Goal()
  ) {
    self.init(
      fires: Situation(profile: fires, goal: firingGoal),
      isSilent: Situation(profile: isSilent, goal: silentGoal))
  }
}
