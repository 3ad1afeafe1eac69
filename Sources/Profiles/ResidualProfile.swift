public import Predictions

/// What the out-of-fold residuals of the pilots say: the statistics that decide a loss.
public struct ResidualProfile: Sendable, Codable, Hashable {
  /// The learner whose residuals are used, the better of the pilots.
  public var pilot: String
  /// The rows with an out-of-fold prediction.
  public var rows: Int
  /// 1 - squared error of the pilot / squared error of the mean.
  public var skill: Double
  /// Robust scale of the residuals of the squared-error pilot.
  public var scale: ResidualScale
  /// Mean of (target - median prediction) / scale: how far mean and median of the conditional law
  /// lie apart (functional gap); isolated rows are left out.
  public var gap: Double
  /// Bootstrap interval of the gap, 95 %.
  public var gapInterval: [Double]
  /// L-skewness of the residuals.
  public var lSkewness: Double
  /// L-kurtosis, all residuals pooled (Gaussian 0.1226).
  public var lKurtosis: Double
  /// L-kurtosis within bins of the fitted value, so that a spread that follows the fit does not
  /// look heavy; the trimmed mean over bins.
  public var lKurtosisLocal: Double
  /// Standard error of the local L-kurtosis.
  public var lKurtosisError: Double
  /// Standard deviation / robust scale; 1 for Gaussian residuals.
  public var sdToScale: Double
  /// Share of rows beyond the adjusted fences of the locally scaled residuals (Hubert and
  /// Vandervieren 2008).
  public var outlierShare: Double
  /// Share of rows of an amount that are isolated: more than ten scales out, and three times as far as the
  /// next row; rows at the ends of the fit do not count, where the pilot may simply fall short.
  public var grossShare: Double
  /// The isolated rows as physical line numbers, at most ten, farthest first.
  public var grossLines: [Int]
  /// Rows farthest out beyond the fences, as physical line numbers, at most ten, farthest first.
  public var outlierLines: [Int]
  /// Slope of ln |residual| on ln of the rank-scaled fitted value (ranks / n): growth of the
  /// spread; about the coefficient h when the sd is exp(h x) in a Gaussian fit x.
  public var heteroscedasticity: Double
  /// Slope of ln variance on ln mean over bins of the fitted value (Park 1966): 0 for constant
  /// spread, 1 for Poisson, 2 for constant relative spread; `nil` unless the target is
  /// non-negative and its mean varies.
  @OrNull public var varianceExponent: Double?
  /// alpha of variance = m + alpha m^2 (0 for Poisson; Cameron and Trivedi 1990), where the target is
  /// a count.
  @OrNull public var dispersion: Double?
  /// Observed zeros minus those a Poisson law with the fitted means expects, as a share of rows.
  @OrNull public var zeroExcess: Double?
  /// (mean - Huber location) in units of scale: the bias of a robust fit for the mean.
  public var robustBias: Double
  /// V2 - VH of the plug-in criterion, in squared units of scale: variance that Huber saves.
  public var robustVarianceGain: Double
  /// Effective parameters of the pilot per row.
  public var parametersPerRow: Double

  /// Qn scale of the residuals, Gaussian-consistent (Rousseeuw and Croux 1993); `nil` where it is 0.
  @OrNull public var qn: Double?
  /// Standard error of the skill, by the bootstrap.
  @OrNull public var skillError: Double?
  /// 1 - absolute error of the median pilot / absolute error of the median.
  @OrNull public var skillMedian: Double?
  /// Standard error of that, by the bootstrap.
  @OrNull public var skillMedianError: Double?
  /// Correlation of predicted mean - predicted median with the predicted median: whether the gap
  /// grows with the fit; `nil` where either does not vary.
  @OrNull public var meanMedianCorrelation: Double?
  /// Interval of that correlation, 95 % (Fisher 1915).
  @OrNull public var meanMedianCorrelationInterval: [Double]?
  /// Standard error of the L-skewness.
  @OrNull public var lSkewnessError: Double?
  /// Interval of the pooled L-kurtosis, 95 %.
  @OrNull public var lKurtosisInterval: [Double]?
  /// Exact interval of the outlier share, 95 % (Clopper and Pearson 1934).
  @OrNull public var outlierInterval: [Double]?
  /// Share of rows farther than five Qn from the median residual.
  @OrNull public var fiveScaleShare: Double?
  /// Exact interval of that share, 95 %.
  @OrNull public var fiveScaleInterval: [Double]?
  /// Area under the ROC curve of "is an outlier" as the features predict it out of fold; 0.5 is
  /// chance; `nil` below 30 outliers.
  @OrNull public var outlierPredictability: Double?
  /// Standard error of that area (DeLong, DeLong and Clarke-Pearson 1988).
  @OrNull public var outlierPredictabilityError: Double?
  /// Standard error of the slope `heteroscedasticity`, whatever the spread (White 1980).
  @OrNull public var heteroscedasticityError: Double?
  /// n R^2 of the squared residuals on the fitted value, chi-squared with one degree of freedom
  /// where the spread is constant (Breusch and Pagan 1979; Koenker 1981).
  @OrNull public var breuschPagan: TestOutcome?
  /// Standard error of the variance exponent, by the bootstrap within bins.
  @OrNull public var varianceExponentError: Double?
  /// Standard error of the dispersion, whatever the law of the counts.
  @OrNull public var dispersionError: Double?
  /// Test of dispersion 0 against variance m + alpha m^2, two-sided (Cameron and Trivedi 1990).
  @OrNull public var dispersionTest: TestOutcome?
  /// Coefficient delta of variance = (1 + delta) m, the other form of over-dispersion.
  @OrNull public var dispersionLinear: Double?
  /// Standard error of that, whatever the law of the counts.
  @OrNull public var dispersionLinearError: Double?
  /// Test of delta 0, two-sided.
  @OrNull public var dispersionLinearTest: TestOutcome?
  /// Test of the zeros against Poisson laws with the fitted means; z with the variance
  /// sum p (1 - p), two-sided.
  @OrNull public var zeroExcessTest: TestOutcome?
  /// Observed zeros minus those that negative binomial laws with the fitted means and the
  /// dispersion expect, as a share of rows.
  @OrNull public var zeroExcessNegativeBinomial: Double?
  /// Test of the zeros against those laws.
  @OrNull public var zeroExcessNegativeBinomialTest: TestOutcome?
  /// Whether the fitted means are right.
  @OrNull public var calibration: MeanCalibration?
  /// Quantiles of residual / scale beside the Gaussian's.
  @OrNull public var quantiles: ResidualQuantiles?
  /// Variance against mean, by rising fitted value.
  @OrNull public var varianceByMean: [VarianceBin]?
  /// Ends of the target at which values may have been cut off; empty when none looks so, `nil` for
  /// counts.
  @OrNull public var censored: [CensoredBound]?
  /// Correlation of each residual with the next in file order.
  @OrNull public var autocorrelation: Double?
  /// Test of no such correlation, chi-squared with one degree of freedom (Ljung and Box 1978).
  @OrNull public var autocorrelationTest: TestOutcome?

  enum CodingKeys: String, CodingKey {
    case pilot, rows, skill, scale, gap, heteroscedasticity, dispersion
    case qn, calibration, quantiles, censored, autocorrelation
    case gapInterval = "gap_interval"
    case lSkewness = "l_skewness"
    case lKurtosis = "l_kurtosis"
    case lKurtosisLocal = "l_kurtosis_local"
    case lKurtosisError = "l_kurtosis_error"
    case sdToScale = "sd_to_scale"
    case grossShare = "gross_share"
    case grossLines = "gross_lines"
    case outlierShare = "outlier_share"
    case outlierLines = "outlier_lines"
    case varianceExponent = "variance_exponent"
    case zeroExcess = "zero_excess"
    case robustBias = "robust_bias"
    case robustVarianceGain = "robust_variance_gain"
    case parametersPerRow = "parameters_per_row"
    case skillError = "skill_error"
    case skillMedian = "skill_median"
    case skillMedianError = "skill_median_error"
    case meanMedianCorrelation = "mean_median_correlation"
    case meanMedianCorrelationInterval = "mean_median_correlation_interval"
    case lSkewnessError = "l_skewness_error"
    case lKurtosisInterval = "l_kurtosis_interval"
    case outlierInterval = "outlier_interval"
    case fiveScaleShare = "five_scale_share"
    case fiveScaleInterval = "five_scale_interval"
    case outlierPredictability = "outlier_predictability"
    case outlierPredictabilityError = "outlier_predictability_error"
    case heteroscedasticityError = "heteroscedasticity_error"
    case breuschPagan = "breusch_pagan"
    case varianceExponentError = "variance_exponent_error"
    case dispersionError = "dispersion_error"
    case dispersionTest = "dispersion_test"
    case dispersionLinear = "dispersion_linear"
    case dispersionLinearError = "dispersion_linear_error"
    case dispersionLinearTest = "dispersion_linear_test"
    case zeroExcessTest = "zero_excess_test"
    case zeroExcessNegativeBinomial = "zero_excess_negative_binomial"
    case zeroExcessNegativeBinomialTest = "zero_excess_negative_binomial_test"
    case varianceByMean = "variance_by_mean"
    case autocorrelationTest = "autocorrelation_test"
  }

  /// Creates a residual profile.
  public init(
    pilot: String, rows: Int, skill: Double, scale: ResidualScale, gap: Double,
    gapInterval: [Double], lSkewness: Double, lKurtosis: Double, lKurtosisLocal: Double,
    lKurtosisError: Double, sdToScale: Double, outlierShare: Double, grossShare: Double,
    grossLines: [Int],
    outlierLines: [Int],
    heteroscedasticity: Double, varianceExponent: Double?, dispersion: Double?,
    zeroExcess: Double?, robustBias: Double, robustVarianceGain: Double,
    parametersPerRow: Double
  ) {
    self.pilot = pilot
    self.rows = rows
    self.skill = skill
    self.scale = scale
    self.gap = gap
    self.gapInterval = gapInterval
    self.lSkewness = lSkewness
    self.lKurtosis = lKurtosis
    self.lKurtosisLocal = lKurtosisLocal
    self.lKurtosisError = lKurtosisError
    self.sdToScale = sdToScale
    self.outlierShare = outlierShare
    self.grossShare = grossShare
    self.grossLines = grossLines
    self.outlierLines = outlierLines
    self.heteroscedasticity = heteroscedasticity
    self.varianceExponent = varianceExponent
    self.dispersion = dispersion
    self.zeroExcess = zeroExcess
    self.robustBias = robustBias
    self.robustVarianceGain = robustVarianceGain
    self.parametersPerRow = parametersPerRow
  }
}
