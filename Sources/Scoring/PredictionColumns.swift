package import Predictions

/// Which columns of a table hold what a model predicted and what happened.
package struct PredictionColumns: Sendable, Hashable {
  /// What happened.
  package var truth: String
  /// One number or label a row.
  package var prediction: String?
  /// One probability a row for each class, or of the positive class alone.
  package var probabilities: [String] = []
  /// Predicted quantiles by level, ascending.
  package var quantiles: [Quantile] = []
  /// Mean and standard deviation of normal laws.
  package var normal: (mean: String, sd: String)? {
    get { mean.flatMap { mean in sd.map { (mean, $0) } } }
    set { (mean, sd) = (newValue?.mean, newValue?.sd) }
  }
  private var mean: String?
  private var sd: String?
  /// How much each row counts.
  package var weight: String?
  /// The task, when it is not to be inferred.
  package var task: Task?
  /// The class labels in the order of the probabilities.
  package var classes: [String] = []
  /// The label that counts as positive.
  package var positive: String?
  /// The probability of the positive class from which it is decided for.
  package var threshold: Double?

  /// A column of quantiles.
  package struct Quantile: Sendable, Hashable {
    /// The level in (0, 1).
    package var level: Double
    package var column: String

    /// Creates a quantile.
    package init(level: Double, column: String) {
      self.level = level
      self.column = column
    }
  }

  /// Creates the columns of a truth; the predictions are set one by one.
  package init(truth: String) { self.truth = truth }

  /// The columns that predict.
  var predicting: [String] {
    [prediction, mean, sd].compactMap(\.self) + probabilities + quantiles.map(\.column)
  }
}
