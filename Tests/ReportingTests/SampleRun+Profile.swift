import Advice
import Losses
import Predictions
import Profiles

extension SampleRun {
  static func profile(
    _ dataset: String, _ target: String, _ feature: String, _ message: String
  ) -> Profile {
    Profile(
      dataset: DatasetFacts(
        path: "\(dataset).csv", sha256: String(repeating: "a", count: 64), format: "csv",
        rows: 1030, columns: 9, bytes: 58_988),
      target: TargetProfile(
        name: target, task: .regression, support: .positive,
        taskProbabilities: ["regression": 0.98, "count": 0.02],
        taskEvidence: ["845 distinct values with decimals"], question: nil, count: 1030,
        missing: 0, distinct: 845, shape: shape, classCounts: [], positiveLabel: nil),
      residuals: residuals, classes: nil,
      features: [
        FeatureProfile(
          name: feature, kind: "number", missing: 0, distinct: 278, mean: 281.2, sd: 104.5,
          minimum: 102, maximum: 540),
        FeatureProfile(
          name: "kind", kind: "category", missing: 4, distinct: 3,
          commonLabels: [
            ClassCount(label: feature, count: 700), ClassCount(label: "b", count: 300),
          ]),
      ],
      warnings: [ProfileWarning(code: "duplicates", severity: .warning, message: message)])
  }

  private static var shape: NumericShape {
    NumericShape(
      minimum: 2.33, maximum: 82.6, mean: 35.82, sd: 16.71, skewness: 0.417, kurtosis: -0.314,
      quantiles: [10.96, 23.71, 34.45, 46.14, 66.8], isIntegral: false, zeroShare: 0,
      modeShare: 0.006, minimumShare: 0.001, maximumShare: 0.001,
      histogram: [
        12, 30, 55, 70, 96, 101, 110, 120, 104, 90, 71, 55, 40, 27, 20, 12, 8, 5, 3, 1,
      ])
  }

  private static var residuals: ResidualProfile {
    ResidualProfile(
      pilot: "boosted_trees", rows: 1030, skill: 0.91,
      scale: ResidualScale(value: 4.1, source: .mad),
      gap: 0.021, gapInterval: [-0.04, 0.08], lSkewness: 0.03, lKurtosis: 0.205,
      lKurtosisLocal: 0.191, lKurtosisError: 0.012, sdToScale: 1.22, outlierShare: 0.018,
      grossShare: 0.004, grossLines: [17],
      outlierLines: [17, 101], heteroscedasticity: 0.21, varianceExponent: 0.4, dispersion: nil,
      zeroExcess: nil, robustBias: 0.01, robustVarianceGain: 0.12, parametersPerRow: 0.08)
  }

  static func advice(_ profile: Profile) -> Advice {
    Advice(
      profile: profile, goal: Goal(), verdict: .prefer,
      recommendations: [
        Recommendation(
          rank: 1, loss: "huber", parameters: ["delta": 5.5145],
          parameterRule: "1.345 x residual scale 4.1", verdict: .prefer, confidence: 0.78,
          rules: ["heavy_symmetric_tails"],
          reason: "Residual tails are heavy (local L-kurtosis 0.191 ± 0.012) and symmetric.",
          effect: "small to medium: 2 to 5 % lower rmse",
          calls: [
            "scikit-learn": "HuberRegressor(epsilon=1.345)",
            "xgboost": "XGBRegressor(objective=\"reg:pseudohubererror\", huber_slope=5.51)",
          ]),
        Recommendation(
          rank: 2, loss: "squared_error", parameters: [:], parameterRule: nil, verdict: .default,
          confidence: 1, rules: ["default_regression"], reason: "The default of the task.",
          effect: "none", calls: ["xgboost": "XGBRegressor()"]),
      ],
      metric: MetricAdvice(primary: "rmse", guards: ["mae", "medae"]),
      decision: DecisionAdvice(threshold: nil, rule: nil),
      avoid: [AvoidedLoss(loss: "poisson", reason: "the target is no count")],
      questions: [
        Question(flag: "--outliers errors|real", text: "Are the 18 extreme values mistakes?")
      ])
  }
}
