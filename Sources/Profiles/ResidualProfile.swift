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
  public var varianceExponent: Double?
  /// Cameron and Trivedi's dispersion of counts (0 for Poisson), where the target is a count.
  public var dispersion: Double?
  /// Observed zeros minus those a Poisson law with the fitted means expects, as a share of rows.
  public var zeroExcess: Double?
  /// (mean - Huber location) in units of scale: the bias of a robust fit for the mean.
  public var robustBias: Double
  /// V2 - VH of the plug-in criterion, in squared units of scale: variance that Huber saves.
  public var robustVarianceGain: Double
  /// Effective parameters of the pilot per row.
  public var parametersPerRow: Double

  enum CodingKeys: String, CodingKey {
    case pilot, rows, skill, scale, gap, heteroscedasticity, dispersion
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
