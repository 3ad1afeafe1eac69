internal import Losses
internal import Predictions
internal import Profiles

/// D04: a linear model with known costs may gain from weights.
struct WeightsForWeakLearners: Rule {
  static let card = RuleCard(
    id: "weights_for_weak_learners",
    title: "A linear model and known costs: try weights beside the moved threshold.",
    level: .goal, evidence: .mixed,
    source: "simulation of a misspecified linear model, cost ratio 20: weights 4 % cheaper at 9 % "
      + "positives, "
      + "17 % dearer at 3 %",
    effect: "small, either way", contraindication: "Probabilities are used.",
    falsifier: "It never wins by more than the ROPE.")

  static var examples: RuleExamples {
    let costs = { (learner: String) in
      Goal.stating {
        $0.missCost = 20
        $0.falseAlarmCost = 1
        $0.learner = learner
      }
    }
    return RuleExamples(
      fires: .example(.binary) { $0.setPositives(180) }, costs("linear"),
      isSilent: .example(.binary) { $0.setPositives(180) }, costs("boosted_trees"))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .binary, goal.learner == "linear", profile.rarestCount >= 100,
      let miss = goal.missCost, let alarm = goal.falseAlarmCost, miss > 0, alarm > 0
    else { return nil }
    let weight = SetLoss.rounded(miss / alarm)
    return Finding(
      verdict: .try,
      loss: LossReference(name: "weighted_log_loss", parameters: ["positive_weight": weight]),
      parameterRule: "positive_weight = cost of a miss / cost of a false alarm = "
        + Figure.text(weight),
      reason: "A linear model may be misspecified; weights then turn it to where decisions fall.")
  }
}
