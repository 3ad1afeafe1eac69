public import Losses
public import Metrics
internal import Profiles

/// Losses that must not be ranked by a metric, because they aim at something else than it rewards.
public struct MetricMisfit: Sendable, Hashable {
  /// The losses as they are written, in the order in which they were given.
  public var losses: [String]
  /// A sentence: what the metric rewards, what the losses estimate, and what to judge by instead.
  public var reason: String

  /// Returns one for each reason, in the order of the losses; empty when the metric fits all.
  public static func all(of losses: [LossReference], by card: MetricCard) -> [MetricMisfit] {
    var found: [MetricMisfit] = []
    for reference in losses {
      guard let loss = try? LossCatalogue.loss(reference),
        case .inconsistent(let reason) = Consistency.of(estimating: loss.functional, by: card)
      else { continue }
      if let index = found.firstIndex(where: { $0.reason == reason }) {
        found[index].losses.append(reference.description)
      } else {
        found.append(MetricMisfit(losses: [reference.description], reason: reason))
      }
    }
    return found
  }

  /// The whole as one line of text.
  public var text: String { "\(reason) Not ranked soundly: \(losses.joined(separator: ", "))." }
}

extension Advice {
  /// What speaks against the metric that was asked for, a sentence each: that the goal or the costs
  /// want something else, or that the recommended loss estimates something else.
  public var metricCautions: [String] { goalCautions + lossCautions }

  /// What the stated goal, and costs that are known, have against the metric that was asked for.
  ///
  /// Goals for numbers ask instead, among the questions.
  public var goalCautions: [String] {
    guard profile.isClass, let card = judgingCard else { return [] }
    let stated = goal.statedFunctional.map { Consistency.of(wanting: $0, by: card).reasons } ?? []
    let costs = goal.costThreshold == nil ? [] : Consistency.ofKnownCosts(by: card).reasons
    return stated + costs
  }

  private var lossCautions: [String] {
    guard let card = judgingCard, let first = recommendations.first,
      let loss = try? LossCatalogue.loss(
        LossReference(name: first.loss, parameters: first.parameters)),
      goal.wanted == nil || !GoalFit.serves(loss, goal, profile)
    else { return [] }
    return Consistency.of(estimating: loss.functional, by: card).reasons.map {
      "\($0) It is no measure of \(first.loss), the loss that is recommended all the same."
    }
  }

  /// The card of the metric that was asked for, where it can judge this target.
  private var judgingCard: MetricCard? {
    goal.metricCard.flatMap { MetricChoice.fits($0.name, profile) ? $0 : nil }
  }
}

extension Consistency {
  /// The reason against, if there is one.
  fileprivate var reasons: [String] {
    if case .inconsistent(let reason) = self { [reason] } else { [] }
  }
}
