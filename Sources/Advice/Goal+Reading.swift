internal import Metrics
package import Predictions

extension Goal {
  /// The card of the metric that was named; `nil` when none was, or none has that name.
  var metricCard: MetricCard? {
    metric.flatMap { try? MetricCatalogue.metric(named: $0) }?.card
  }

  /// The catalogue name of the metric, whichever alias was used; the text itself when unknown.
  var metricName: String? { metricCard?.name ?? metric }

  /// What is to be estimated, from the purpose or else from the metric; `nil` when neither says.
  package var wanted: Functional? { statedFunctional ?? metricFunctional }

  /// What the purpose, or else the costs by the unit, ask for, whatever the metric.
  var statedFunctional: Functional? {
    purpose.flatMap(Goal.functional) ?? costLevel.map(Functional.quantile)
  }

  /// The quantile at which unequal costs by the unit are least.
  var costLevel: Double? {
    guard let underCost, let overCost, underCost > 0, overCost > 0 else { return nil }
    return underCost / (underCost + overCost)
  }

  /// What the metric rewards; `nil` when none was named or nothing optimises it.
  var metricFunctional: Functional? {
    guard let card = metricCard else { return nil }
    // The median of absolute errors is no mean of scores, but it goes with the median.
    if card.name == "medae" { return .median }
    switch card.reads {
    case .points, .quantiles, .distributions: return card.functional
    case .probabilities: return .probability
    case .scores: return .ranking
    case .decisions: return .decision
    }
  }

  /// Share of the cost of both mistakes that a false alarm has; `nil` unless both are stated.
  var costThreshold: Double? {
    guard let missCost, let falseAlarmCost, missCost > 0, falseAlarmCost > 0 else { return nil }
    return falseAlarmCost / (falseAlarmCost + missCost)
  }

  /// Nothing was said that fixes a metric, a functional or a cost.
  var isSilent: Bool {
    purpose == nil && metric == nil && missCost == nil && underCost == nil && overCost == nil
  }

  /// The mean may be what is wanted: it was asked for, or nothing was.
  var allowsMean: Bool { wanted == nil || wanted == .mean }

  private static func functional(_ purpose: Purpose) -> Functional? {
    switch purpose {
    case .mean: .mean
    case .median: .median
    case .quantile(let level): .quantile(level)
    case .expectile(let level): .expectile(level)
    case .probability: .probability
    case .decision: .decision
    case .ranking: .ranking
    case .interval: nil
    }
  }
}
