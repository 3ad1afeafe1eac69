/// Out-of-fold predictions of a cheap model: what residual statistics are computed from.
public struct PilotPredictions: Sendable, Hashable {
  /// The learner that made them.
  public var learner: String
  /// The table rows that were predicted.
  public var rows: [Int]
  /// Out-of-fold predictions of the mean, one a row; empty for classes.
  public var means: [Double]
  /// Out-of-fold predictions of the median, one a row; empty for classes.
  public var medians: [Double]
  /// Out-of-fold class probabilities, rows x K row-major; empty for numbers.
  public var probabilities: [Double]
  /// Out-of-fold predictions of the mean under Poisson loss, positive, one a row; empty unless the
  /// target is a count.
  public var positiveMeans: [Double] = []
  /// Out-of-fold scores of "is an outlier", higher is likelier, one a row; empty where outliers are
  /// too few for a fit.
  public var outlierScores: [Double] = []
  /// Effective parameters of the model per training row.
  public var parametersPerRow: Double

  /// Creates predictions.
  public init(
    learner: String, rows: [Int], means: [Double] = [], medians: [Double] = [],
    probabilities: [Double] = [], parametersPerRow: Double
  ) {
    self.learner = learner
    self.rows = rows
    self.means = means
    self.medians = medians
    self.probabilities = probabilities
    self.parametersPerRow = parametersPerRow
  }
}
