/// The marginal shape of a numeric target.
public struct NumericShape: Sendable, Codable, Hashable {
  /// The smallest value.
  public var minimum: Double
  /// The largest value.
  public var maximum: Double
  /// The mean.
  public var mean: Double
  /// The standard deviation (n - 1), in units of the target.
  public var sd: Double
  /// Moment skewness; for the reader, no rule decides by it.
  public var skewness: Double
  /// Excess kurtosis (0 for a Gaussian); for the reader, no rule decides by it.
  public var kurtosis: Double
  /// Quantiles 0.05, 0.25, 0.5, 0.75, 0.95.
  public var quantiles: [Double]
  /// All values are whole numbers.
  public var isIntegral: Bool
  /// Share of rows that are exactly 0.
  public var zeroShare: Double
  /// Share of rows at the most common value.
  public var modeShare: Double
  /// Share of rows at the minimum.
  public var minimumShare: Double
  /// Share of rows at the maximum.
  public var maximumShare: Double
  /// Twenty counts over equal bins from minimum to maximum.
  public var histogram: [Int]

  /// Greatest step of which all values are multiples; `nil` where there is none.
  @OrNull public var grid: Double?
  /// Rows at round numbers beyond what their neighbours expect; `nil` off a grid or over few steps.
  @OrNull public var heaping: Heaping?
  /// Variance over mean of whole numbers from 0, 1 for a Poisson law; `nil` for other numbers.
  @OrNull public var dispersion: Double?
  /// Share of zeros in a Poisson law with this mean; `nil` where `dispersion` is.
  @OrNull public var zeroExpectedPoisson: Double?
  /// Share of zeros in a negative binomial law with this mean and variance; `nil` where
  /// `dispersion` is or does not exceed 1.
  @OrNull public var zeroExpectedNegativeBinomial: Double?
  /// Exact interval of the share of zeros, 95 % (Clopper and Pearson 1934).
  @OrNull public var zeroInterval: [Double]?
  /// Exact interval of the share at the minimum, 95 % (Clopper and Pearson 1934).
  @OrNull public var minimumInterval: [Double]?
  /// Exact interval of the share at the maximum, 95 % (Clopper and Pearson 1934).
  @OrNull public var maximumInterval: [Double]?
  /// How many modes the distribution shows; `nil` for fewer than twenty rows.
  @OrNull public var modes: Modes?

  enum CodingKeys: String, CodingKey {
    case minimum, maximum, mean, sd, skewness, kurtosis, quantiles, histogram
    case grid, heaping, dispersion, modes
    case isIntegral = "is_integral"
    case zeroShare = "zero_share"
    case modeShare = "mode_share"
    case minimumShare = "minimum_share"
    case maximumShare = "maximum_share"
    case zeroExpectedPoisson = "zero_expected_poisson"
    case zeroExpectedNegativeBinomial = "zero_expected_negative_binomial"
    case zeroInterval = "zero_interval"
    case minimumInterval = "minimum_interval"
    case maximumInterval = "maximum_interval"
  }

  /// Creates a shape.
  public init(
    minimum: Double, maximum: Double, mean: Double, sd: Double, skewness: Double,
    kurtosis: Double, quantiles: [Double], isIntegral: Bool, zeroShare: Double,
    modeShare: Double, minimumShare: Double, maximumShare: Double, histogram: [Int]
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.mean = mean
    self.sd = sd
    self.skewness = skewness
    self.kurtosis = kurtosis
    self.quantiles = quantiles
    self.isIntegral = isIntegral
    self.zeroShare = zeroShare
    self.modeShare = modeShare
    self.minimumShare = minimumShare
    self.maximumShare = maximumShare
    self.histogram = histogram
  }
}
