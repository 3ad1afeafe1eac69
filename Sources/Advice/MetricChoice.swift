internal import Metrics
internal import Profiles

/// Which metrics can judge a profile's task.
enum MetricChoice {
  /// Returns whether the catalogue's metric of that name is defined for the task and its targets.
  static func fits(_ name: String, _ profile: Profile) -> Bool {
    guard let card = (try? MetricCatalogue.metric(named: name))?.card else { return false }
    switch name {
    case "poisson_deviance": return card.tasks.contains(profile.task) && profile.isNonnegative
    case "gamma_deviance": return card.tasks.contains(profile.task) && profile.isPositive
    default: return card.tasks.contains(profile.task)
    }
  }
}
