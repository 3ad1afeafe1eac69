internal import Metrics
internal import Predictions
internal import Profiles

/// What in a goal cannot be followed, or not together with the rest.
enum GoalContradiction {
  /// Returns a question for each, the gravest first.
  static func all(in goal: Goal, _ profile: Profile) -> [Question] {
    let found = [
      unfitMetric(goal, profile), unfitPurpose(goal, profile), unfitCosts(goal, profile),
      twoLevels(goal), twoFunctionals(goal, profile),
    ]
    return found.compactMap(\.self)
  }

  private static func unfitMetric(_ goal: Goal, _ profile: Profile) -> Question? {
    guard let name = goal.metricName, !MetricChoice.fits(name, profile) else { return nil }
    return Question(
      flag: "--metric",
      text: "\(name) is not defined for this \(profile.task.rawValue) target; which --metric is "
        + "meant?")
  }

  private static func unfitPurpose(_ goal: Goal, _ profile: Profile) -> Question? {
    guard let purpose = goal.purpose else { return nil }
    let text: String
    switch purpose {
    case .mean, .median, .quantile, .expectile, .interval:
      guard profile.isClass else { return unsupported(purpose) }
      text =
        "The target is a class, which has no \(purpose.words): --goal probability, decision or "
        + "ranking?"
    case .probability where profile.task == .proportion: return nil
    case .probability, .decision, .ranking:
      guard !profile.isClass else { return nil }
      text =
        "The target is a number, and --goal \(purpose) is for classes: --goal mean, median or "
        + "quantile:0.9?"
    }
    return Question(flag: "--goal", text: text)
  }

  private static func unsupported(_ purpose: Goal.Purpose) -> Question? {
    switch purpose {
    case .expectile:
      Question(
        flag: "--goal",
        text: "No loss here estimates an expectile; does a quantile serve, such as --goal "
          + "quantile:0.9?")
    case .interval:
      Question(
        flag: "--goal",
        text: "An interval takes two models; advise on --goal quantile:0.05 and then on --goal "
          + "quantile:0.95?")
    default: nil
    }
  }

  private static func unfitCosts(_ goal: Goal, _ profile: Profile) -> Question? {
    if goal.missCost != nil, profile.task != .binary {
      let rest = profile.isClass ? "" : "; is --asymmetry over:under meant?"
      return Question(
        flag: "--cost",
        text: "--cost is for two classes and is not used for this \(profile.task.rawValue) target"
          + (rest.isEmpty ? "; which mistakes cost most?" : rest))
    }
    guard goal.underCost != nil, profile.isClass else { return nil }
    return Question(
      flag: "--asymmetry",
      text: "--asymmetry is for numbers and is not used for classes; is --cost fn=10,fp=1 meant?")
  }

  private static func twoLevels(_ goal: Goal) -> Question? {
    guard let purpose = goal.purpose, let level = goal.costLevel else { return nil }
    if case .quantile(level) = purpose { return nil }
    return Question(
      flag: "--goal",
      text: "--asymmetry asks for the \(Figure.text(level)) quantile and --goal for the "
        + "\(purpose.words), which is followed; which counts?")
  }

  private static func twoFunctionals(_ goal: Goal, _ profile: Profile) -> Question? {
    guard !profile.isClass, let card = goal.metricCard, MetricChoice.fits(card.name, profile),
      let wanted = goal.statedFunctional,
      case .inconsistent(let reason) = Consistency.of(wanting: wanted, by: card)
    else { return nil }
    let words = goal.purpose?.words ?? goal.costLevel.map { "\(Figure.text($0)) quantile" } ?? ""
    return Question(flag: "--goal", text: "You want the \(words). \(reason) Which counts?")
  }
}

extension Goal.Purpose {
  /// The purpose within a sentence.
  fileprivate var words: String {
    switch self {
    case .quantile(let level): "\(Figure.text(level)) quantile"
    case .expectile(let level): "\(Figure.text(level)) expectile"
    default: description
    }
  }
}
