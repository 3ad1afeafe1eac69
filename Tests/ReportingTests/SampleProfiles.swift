import Predictions
import Profiles

/// Profiles made of plain numbers, with every statistic that a screen or a page can show.
enum SampleProfiles {
  static let hostile = [
    "<script>alert(1)</script>", "a|b|c", "`rm -rf`", "**bold** _it_", "row1\nrow2", "=cmd()",
    "\u{1B}[31mred", "\u{202E}reversed\u{0}", "```", String(repeating: "L", count: 3000), "日本語の列",
  ]

  /// Days absent: overdispersed, with every residual statistic.
  static func count(name: String = "days") -> Profile {
    var target = TargetProfile(
      name: name, task: .count, support: .nonnegative,
      taskProbabilities: ["count": 0.91, "regression": 0.07, "ordinal": 0.02],
      taskEvidence: ["whole numbers from 0", "\(name) sounds like a count"],
      question: "Is \(name) a count? --task count or --task regression", count: 146, missing: 4,
      distinct: 49, shape: shape, classCounts: [], positiveLabel: nil)
    target.order = OrderFacts(
      autocorrelation: 0.47, autocorrelationP: 1e-8, drift: 0.3, driftP: 0.4, blocks: 10,
      isSorted: false)
    target.repeats = RepeatFacts(
      rows: 146, isSample: false, repeatedShare: 0.97, conflictingShare: 0.9,
      inconsistentShare: 0.7, pureErrorShare: 0.6)
    return Profile(
      dataset: facts(name, rows: 150, columns: 5), target: target, residuals: residuals,
      classes: nil, features: features(name),
      warnings: [
        warning("leaky_column", .severe, "Column \"\(name)\" alone predicts the target.", name),
        warning("duplicate_rows", .warning, "13 % of the rows repeat another row.", nil),
        warning("delimiter", .note, "The columns are separated by \(name).", nil),
      ])
  }

  /// Attrition: two classes, with every class statistic.
  static func binary(label: String = "Yes") -> Profile {
    var target = TargetProfile(
      name: "Attrition", task: .binary, support: nil, taskProbabilities: ["binary": 1],
      taskEvidence: ["two values"], question: nil, count: 1470, missing: 0, distinct: 2,
      shape: nil,
      classCounts: [ClassCount(label: "No", count: 1233), ClassCount(label: label, count: 237)],
      positiveLabel: label)
    target.classShape = ClassShape(
      effectiveClasses: 1.556, imbalance: 0.36, smallestCount: 237, largestShare: 0.84,
      singleRowClasses: 0, orderEvidence: [])
    target.order = OrderFacts(
      autocorrelation: 0.01, autocorrelationP: 0.6, drift: 0.06, driftP: 0.7, blocks: 10,
      isSorted: false)
    return Profile(
      dataset: facts("attrition", rows: 1470, columns: 31), target: target, residuals: nil,
      classes: classes, features: features(label), warnings: [])
  }

  /// So many columns of numbers that most are counted only; the last has gaps.
  static func wide(columns: Int) -> Profile {
    var profile = count()
    profile.features = (1...columns).map { index in
      FeatureProfile(
        name: "x\(index)", kind: index.isMultiple(of: 5) ? "integer" : "number",
        missing: index == columns ? 30 : 0, distinct: 100, minimum: 0, maximum: 1)
    }
    profile.warnings = [
      warning("sentinel", .warning, "-999 may stand for nothing.", "x\(columns - 1)")
    ]
    return profile
  }

  private static func facts(_ name: String, rows: Int, columns: Int) -> DatasetFacts {
    DatasetFacts(
      path: "\(name).csv", sha256: String(repeating: "a", count: 64), format: "csv", rows: rows,
      columns: columns, bytes: 3072)
  }

  private static func warning(
    _ code: String, _ severity: ProfileWarning.Severity, _ message: String, _ column: String?
  ) -> ProfileWarning {
    ProfileWarning(code: code, severity: severity, message: message, column: column)
  }

  private static func features(_ name: String) -> [FeatureProfile] {
    [
      FeatureProfile(
        name: name, kind: "integer", missing: 0, distinct: 40, minimum: 1990, maximum: 2010,
        histogram: [1, 2, 3, 4, 5, 6, 7, 8, 8, 7, 6, 5, 4, 0, 2, 1]),
      FeatureProfile(
        name: "height", kind: "number", missing: 12, distinct: 90, minimum: 148.5, maximum: 200),
      FeatureProfile(
        name: "school", kind: "category", missing: 0, distinct: 3,
        commonLabels: [
          ClassCount(label: name, count: 80), ClassCount(label: "b", count: 50),
          ClassCount(label: "c", count: 20),
        ]),
      FeatureProfile(
        name: "id", kind: "id", missing: 0, distinct: 150, leftOut: "looks like an id"),
    ]
  }

  private static var shape: NumericShape {
    var shape = NumericShape(
      minimum: 0, maximum: 81, mean: 16.46, sd: 16.25, skewness: 1.51, kurtosis: 2.03,
      quantiles: [0, 5, 11, 22.75, 51], isIntegral: true, zeroShare: 0.0616, modeShare: 0.096,
      minimumShare: 0.0616, maximumShare: 0.007,
      histogram: [30, 40, 25, 22, 10, 8, 7, 4, 6, 3, 2, 2, 0, 1, 1, 0, 2, 1, 0, 1])
    shape.grid = 1
    shape.dispersion = 16.05
    shape.zeroExpectedPoisson = 7.1e-8
    shape.zeroExpectedNegativeBinomial = 0.048
    shape.zeroInterval = [0.0285, 0.1138]
    shape.heaping = Heaping(base: 5, share: 0.34, expected: 0.2, pValue: 1e-5)
    shape.modes = Modes(count: 2, dip: 0.05, limit: 0.03)
    return shape
  }

  private static var residuals: ResidualProfile {
    var residuals = ResidualProfile(
      pilot: "linear", rows: 146, skill: 0.0761, scale: ResidualScale(value: 12.6, source: .mad),
      gap: 0.317, gapInterval: [0.122, 0.519], lSkewness: 0.22, lKurtosis: 0.182,
      lKurtosisLocal: 0.172, lKurtosisError: 0.0231, sdToScale: 1.24, outlierShare: 0.0411,
      grossShare: 0, grossLines: [], outlierLines: [12], heteroscedasticity: 0.355,
      varianceExponent: 1.62, dispersion: 0.719, zeroExcess: 0.0381, robustBias: 0.1,
      robustVarianceGain: 0.1, parametersPerRow: 0.05)
    residuals.skillError = 0.041
    residuals.lSkewnessError = 0.04
    residuals.lKurtosisInterval = [0.14, 0.22]
    residuals.outlierInterval = [0.0153, 0.0875]
    residuals.outlierPredictability = 0.81
    residuals.outlierPredictabilityError = 0.05
    residuals.heteroscedasticityError = 0.09
    residuals.varianceExponentError = 0.31
    residuals.dispersionError = 0.12
    residuals.zeroExcessTest = TestOutcome(statistic: 5.2, pValue: 2e-7)
    residuals.zeroExcessNegativeBinomial = 0.011
    residuals.zeroExcessNegativeBinomialTest = TestOutcome(statistic: 0.6, pValue: 0.549)
    residuals.calibration = MeanCalibration(
      slope: 0.83, slopeError: 0.2, intercept: 2.9, interceptError: 3.1)
    let gaussian = stride(from: -2.4, through: 2.4, by: 0.3).map { $0 }
    residuals.quantiles = ResidualQuantiles(
      levels: gaussian.map { 0.5 + $0 / 5 }, gaussian: gaussian,
      residuals: gaussian.map { $0 + 0.1 * $0 * $0 })
    residuals.varianceByMean = (1...5).map { index in
      let mean = 5 * Double(index)
      return VarianceBin(
        mean: mean, residual: 0.2, variance: mean * mean, varianceError: 4 * mean, rows: 29)
    }
    return residuals
  }

  private static var classes: ClassProfile {
    var classes = ClassProfile(
      pilot: "linear", rows: 1470, skill: 0.183, auc: 0.822, rarestShare: 0.161,
      rarestCount: 237, effectiveClasses: 1.556, labelNoise: 0.09, calibrationSlope: 0.626)
    classes.skillError = 0.021
    classes.aucError = 0.014
    classes.labelNoiseInterval = [0.076, 0.106]
    classes.calibrationSlopeError = 0.05
    classes.brier = BrierParts(
      score: 0.104, scoreError: 0.006, miscalibration: 0.006, miscalibrationError: 0.002,
      discrimination: 0.037, discriminationError: 0.004, uncertainty: 0.135)
    classes.thresholdFlatness = ThresholdRange(
      best: 0.17, low: 0.12, high: 0.24, score: 0.76, scoreError: 0.012)
    classes.reliability = (0..<5).map { index in
      let forecast = 0.05 + 0.18 * Double(index)
      return ReliabilityBin(
        forecast: forecast, observed: forecast * 0.9,
        interval: [forecast * 0.7, min(1, forecast * 1.2)], rows: 294)
    }
    return classes
  }
}
