internal import Losses
internal import Predictions
internal import Profiles

/// B15: judged by f1 or mcc, which a tuned threshold optimises.
struct ThresholdMetricWanted: Rule {
  static let card = RuleCard(
    id: "threshold_metric_wanted", title: "Judged by f1 or mcc: log loss and a tuned threshold.",
    level: .goal, evidence: .theorem,
    source: "A thresholded probability is optimal for these metrics; Abdelhamid and Desai 2024: "
      + "thresholds the most consistent of four strategies over 30 sets",
    effect: "large against a threshold of 0.5 where classes are unequal",
    contraindication: "Fewer than 50 rows of the rarer class: take its share as the threshold.",
    falsifier: "Weighted log loss at 0.5 beats log loss with a tuned threshold.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary), .metric("f1"), isSilent: .example(.binary), .metric("roc_auc"))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.isClass, let metric = goal.metricName, ["f1", "mcc"].contains(metric) else {
      return nil
    }
    let isRare = profile.rarestCount < 50
    let share = profile.prevalence
    return Finding(
      verdict: .must, loss: LossReference(name: DefaultChoice.loss(for: profile.task)),
      reason: "The best decisions for \(metric) are a threshold on the probability.",
      metric: metric, guards: ["log_loss", "average_precision"],
      threshold: isRare && profile.task == .binary ? share.map(SetLoss.rounded) : nil,
      decision: isRare
        ? "The rarer class has \(profile.rarestCount) rows: act from its share"
          + (share.map { ", p >= \(Figure.text($0))." } ?? ".")
        : "Tune the threshold on out-of-fold probabilities"
          + (metric == "f1" ? "; at the optimum it is half the best f1, never above 0.5." : "."))
  }
}
