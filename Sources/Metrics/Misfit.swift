internal import Predictions

/// What a metric rewards, what was aimed at instead, and what to judge by.
struct Misfit {
  let card: MetricCard
  let aim: Functional

  /// The whole as one sentence.
  var sentence: String {
    "\(card.name) rewards \(reward), and not \(Misfit.noun(aim)): \(advice)."
  }

  private var reward: String {
    let name = card.name.prefix(while: { $0 != "(" })
    switch (name, aim) {
    case ("mape", _): return "a median in which small values weigh most, which is too low a number"
    case ("msle", .mean), ("rmsle", .mean): return "the geometric mean, which is below the mean"
    case ("crps", _):
      return "the whole law, and of plain numbers the median"
    default: return card.functional.map(Misfit.noun) ?? "no functional"
    }
  }

  /// What to do; a log scale can be brought back to the mean.
  private var advice: String {
    let instead = Misfit.metrics(for: aim, of: card).map { "judge by \($0)" }
    switch (aim, card.functional) {
    case (.geometricMean, .mean):
      return "multiply the predictions by the mean of exp(residual) first (smearing), or judge by "
        + "msle"
    case (.decision, .probability):
      return "judge what is recovered or calibrated from the scores, or judge by accuracy"
    default: return instead ?? "no metric rewards that, so train for what is judged"
    }
  }

  private static func noun(_ functional: Functional) -> String {
    switch functional {
    case .mean, .median, .geometricMean, .quantile, .expectile, .quantiles, .other:
      "the \(functional)"
    case .robustLocation: "a robust centre"
    case .probability: "the probability"
    case .decision: "the decision alone"
    case .ranking: "the order alone"
    case .distribution: "the whole law"
    }
  }

  private static func metrics(for aim: Functional, of card: MetricCard) -> String? {
    switch aim {
    case .mean: "rmse, r2 or a deviance"
    case .median: "mae, wape or d2_absolute_error"
    case .quantile(let level): "pinball_loss(quantile=\(level))"
    case .expectile(let level): "expectile_score(expectile=\(level))"
    case .geometricMean: "msle or rmsle"
    case .robustLocation: "mae, or mean_huber at one delta for all"
    case .probability: "log_loss or brier"
    case .decision: "accuracy, or expected_cost where costs are known"
    case .ranking:
      card.tasks.contains(where: \.isClassification)
        ? "roc_auc or average_precision" : "spearman or gini"
    case .distribution: "nll, crps or weighted_interval_score(levels=23)"
    case .quantiles(let levels): QuantileLevels.metric(for: levels)
    case .other: nil
    }
  }
}

/// Metrics without a functional of their own that some aims must not be ranked by.
enum NeverRank {
  /// Returns why, or `nil` when nothing speaks against it.
  static func reason(_ aim: Functional, by card: MetricCard) -> String? {
    let advice = "judge by rmse, r2 or a deviance"
    switch (card.name, aim) {
    case ("medae", .mean):
      return "medae sees the middle error only, and not the mean: \(advice)."
    case ("smape", .mean), ("smape", .median):
      let instead = aim == .mean ? advice : "judge by mae or wape"
      return "smape is best at no property of the target and favours high predictions: \(instead)."
    default: return nil
    }
  }
}
