public import Predictions

/// What is used when there is no reason for anything else.
public enum DefaultChoice {
  /// Returns the default loss of a task: squared error for numbers, log loss for classes.
  public static func loss(for task: Task) -> String {
    switch task {
    case .regression, .count, .proportion: "squared_error"
    case .binary: "log_loss"
    case .multiclass, .ordinal: "cross_entropy"
    }
  }

  /// Returns the default metric of a task: rmse for numbers, log loss for classes.
  ///
  /// Deviances are guards only: they are undefined where a loss with the identity link predicts a
  /// negative mean, so that they cannot rank all candidates.
  public static func metric(for task: Task) -> String {
    task.isClassification ? "log_loss" : "rmse"
  }

  /// Returns the metrics to watch beside it.
  static func guards(for task: Task) -> [String] {
    switch task {
    case .regression, .proportion: ["mae", "r2"]
    case .count: ["poisson_deviance", "mae"]
    case .binary: ["roc_auc", "brier", "average_precision"]
    case .multiclass, .ordinal: ["balanced_accuracy", "accuracy"]
    }
  }
}
