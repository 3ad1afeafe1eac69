internal import Losses
internal import Metrics
internal import Predictions
internal import Profiles

/// Which losses may serve which goal, given what the data say.
enum GoalFit {
  /// Returns whether the loss is defined for the targets that occur.
  static func accepts(_ loss: any Loss, _ profile: Profile) -> Bool {
    guard let shape = profile.target.shape else { return true }
    return loss.accepts(shape.minimum) && loss.accepts(shape.maximum)
  }

  /// Returns whether the minimiser of the loss is what the goal wants, as far as the profile can
  /// tell; a goal that says nothing is served by every loss.
  static func serves(_ loss: any Loss, _ goal: Goal, _ profile: Profile) -> Bool {
    guard let wanted = goal.wanted else { return true }
    let functional = functional(of: loss, profile)
    if functional.serves(wanted) { return true }
    switch (wanted, functional) {
    case (.ranking, _): return !profile.isClass
    case (.mean, .robustLocation):
      guard let residuals = profile.residuals else { return false }
      return residuals.isSymmetric || residuals.robustServesMean || !residuals.isSkewed
    default: return false
    }
  }

  /// The log loss of a proportion is a quasi-likelihood of its mean.
  private static func functional(of loss: any Loss, _ profile: Profile) -> Functional {
    loss.functional == .probability && !profile.isClass ? .mean : loss.functional
  }
}
