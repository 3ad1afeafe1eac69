public import Predictions

/// What the parameter rules read of the data; no profile, so that a training fold can make it.
///
/// Everything but the scale may be missing; a rule then takes the default of the parameter.
public struct ParameterEvidence: Sendable, Hashable {
  /// Robust scale of residuals, in units of the target.
  public var residualScale: ResidualScale
  /// Slope of ln variance on ln mean of the residuals (Park 1966), where the target is positive.
  public var varianceExponent: Double?
  /// Rows of each class, in order of class index; empty for numbers.
  public var classCounts: [Double] = []
  /// Cost of a miss over the cost of a false alarm, when the user stated costs.
  public var missCostRatio: Double?
  /// The quantile level that the user asked for.
  public var quantileLevel: Double?
  /// Residuals y - prediction of rows that were not trained on, in units of the target; at most
  /// 2,000, ascending.
  public var residuals: [Double] = []
  /// The training targets: how many, their mean and variance, the median of |y|; for numbers only.
  public var targets: TargetSummary?
  /// alpha of the variance mu + alpha mu^2, from squared residuals (Cameron and Trivedi 1990).
  public var overdispersion: Double?

  /// What the rules read of training targets.
  public struct TargetSummary: Sendable, Hashable {
    /// The number of rows.
    public var count: Int
    /// The mean.
    public var mean: Double
    /// The variance.
    public var variance: Double
    /// The median of |y|.
    public var medianMagnitude: Double
    /// The length of the mean of (cos y, sin y), for angles.
    public var resultantLength: Double

    /// Creates a summary.
    public init(
      count: Int, mean: Double, variance: Double, medianMagnitude: Double, resultantLength: Double
    ) {
      self.count = count
      self.mean = mean
      self.variance = variance
      self.medianMagnitude = medianMagnitude
      self.resultantLength = resultantLength
    }
  }

  /// Creates the evidence; the other fields are set one by one.
  public init(
    residualScale: ResidualScale, varianceExponent: Double? = nil, classCounts: [Double] = [],
    missCostRatio: Double? = nil, quantileLevel: Double? = nil
  ) {
    self.residualScale = residualScale
    self.varianceExponent = varianceExponent
    self.classCounts = classCounts
    self.missCostRatio = missCostRatio
    self.quantileLevel = quantileLevel
  }
}
