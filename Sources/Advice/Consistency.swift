internal import Losses
internal import Predictions
internal import Profiles

/// Which losses may serve which goal (Gneiting 2011; Gneiting and Raftery 2007).
enum Consistency {
  /// Returns whether the loss is defined for the targets that occur.
  static func accepts(_ loss: any Loss, _ profile: Profile) -> Bool {
    guard let shape = profile.target.shape else { return true }
    return loss.accepts(shape.minimum) && loss.accepts(shape.maximum)
  }

  /// Returns whether the minimiser of the loss is what the goal wants, as far as the profile can
  /// tell; a goal that says nothing is served by every loss.
  static func serves(_ loss: any Loss, _ goal: Goal, _ profile: Profile) -> Bool {
    guard let wanted = goal.wanted else { return true }
    switch (wanted, functional(of: loss, profile)) {
    case (.mean, .mean), (.median, .median), (.probability, .probability): return true
    case (.ranking, .probability), (.decision, .probability): return true
    case (.decision, .decision), (.ranking, .decision): return true
    case (.probability, .mean): return profile.task == .proportion
    case (.mean, .robustLocation):
      guard let residuals = profile.residuals else { return false }
      return residuals.isSymmetric || residuals.robustServesMean || !residuals.isSkewed
    case (.median, .robustLocation): return true
    case (.quantile(let wanted), .quantile(let level)): return abs(wanted - level) < 1e-3
    default: return false
    }
  }

  /// The log loss of a proportion is a quasi-likelihood of its mean.
  private static func functional(of loss: any Loss, _ profile: Profile) -> Functional {
    loss.functional == .probability && !profile.isClass ? .mean : loss.functional
  }
}
