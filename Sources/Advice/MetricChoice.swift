internal import Metrics
internal import Profiles

/// Which metrics can judge a profile's task.
enum MetricChoice {
  /// Returns whether the catalogue's metric of that name is defined for the task and its targets.
  static func fits(_ name: String, _ profile: Profile) -> Bool {
    guard let card = (try? MetricCatalogue.metric(named: name))?.card else { return false }
    guard card.tasks.contains(profile.task) else { return false }
    switch card.name.prefix(while: { $0 != "(" }) {
    case "poisson_deviance", "tweedie_deviance", "d2_tweedie", "msle", "rmsle":
      return profile.isNonnegative
    case "gamma_deviance": return profile.isPositive
    // A least value of 0 is a 0, which has no shares; a floor in the name allows for it.
    case "mape": return name.contains("floor") || profile.isPositive || !profile.isNonnegative
    default: return true
    }
  }
}
