import Metrics
import Predictions
import Testing

/// The table of what may be ranked by what (Gneiting 2011; Gneiting and Raftery 2007).
struct ConsistencyTests {
  private func card(_ name: String) throws -> MetricCard {
    try MetricCatalogue.metric(named: name).card
  }

  private static let sound: [(Functional, [String])] = [
    (
      .mean,
      [
        "mse", "rmse", "r2", "poisson_deviance", "gamma_deviance", "tweedie_deviance", "d2_tweedie",
        "mean_bias", "brier",
      ]
    ),
    (.median, ["mae", "wape", "d2_absolute_error", "mase", "pinball_loss"]),
    (.quantile(0.9), ["pinball_loss(quantile=0.9)", "d2_pinball(quantile=0.9)"]),
    (.expectile(0.8), ["expectile_score(expectile=0.8)"]),
    (.geometricMean, ["msle", "rmsle"]),
    (.robustLocation, ["mae", "mean_huber", "mean_pseudo_huber"]),
    (.distribution, ["nll", "crps", "interval_score", "weighted_interval_score", "rmse", "mae"]),
    (
      .quantiles([0.05, 0.5, 0.95]),
      ["interval_score", "mae", "pinball_loss(quantile=0.95)", "weighted_interval_score"]
    ),
    (.probability, ["log_loss", "brier", "accuracy", "f1", "roc_auc", "rmse"]),
    (.decision, ["accuracy", "balanced_accuracy"]),
    (.other("geometric mean of 1 + Y, less 1"), ["msle"]),
    (.other("median where rows weigh 1 / |Y|"), ["mape"]),
  ]

  @Test(arguments: sound)
  func `metrics that fit what is estimated`(functional: Functional, names: [String]) throws {
    for name in names {
      let verdict = Consistency.of(estimating: functional, by: try card(name))
      #expect(verdict == .consistent, "\(name) for the \(functional)")
    }
  }

  private static let unsound: [(Functional, [String], String)] = [
    (.mean, ["mae", "mape", "msle", "rmsle", "medae", "smape", "pinball_loss"], "judge by rmse"),
    (.median, ["mse", "rmse", "mape", "r2", "smape"], "judge by mae"),
    (.quantile(0.9), ["mse", "mae", "pinball_loss"], "judge by pinball_loss(quantile=0.9)"),
    (.expectile(0.8), ["mse", "mae"], "judge by expectile_score(expectile=0.8)"),
    (.geometricMean, ["mse", "rmse"], "mean of exp(residual) first (smearing)"),
    (.robustLocation, ["mse", "rmse", "r2"], "judge by mae"),
    (.decision, ["log_loss", "brier", "roc_auc"], "judge by accuracy"),
    (.quantiles([0.1, 0.9]), ["interval_score", "rmse"], "judge by interval_score(coverage=0.8)"),
    (.quantiles([0.1, 0.2]), ["weighted_interval_score"], "judge by pinball_loss(quantile=0.1)"),
    (
      .quantiles([0.05, 0.5, 0.95]), ["weighted_interval_score(levels=7)"],
      "judge by weighted_interval_score."
    ),
    (.mean, ["crps", "interval_score", "mean_huber"], "judge by rmse"),
    (.other("mean direction"), ["rmse"], "train for what is judged"),
  ]

  @Test(arguments: unsound)
  func `metrics that reward another number`(
    functional: Functional, names: [String], advice: String
  ) throws {
    for name in names {
      let verdict = Consistency.of(estimating: functional, by: try card(name))
      guard case .inconsistent(let reason) = verdict else {
        Issue.record("\(name) for the \(functional) is \(verdict)")
        continue
      }
      #expect(reason.hasPrefix(name) && reason.contains(advice) && reason.hasSuffix("."))
    }
  }

  @Test(arguments: ["max_error", "explained_variance", "concordance", "coverage_error"])
  func `metrics that no functional is best by only describe`(name: String) throws {
    for functional in [Functional.mean, .median, .quantile(0.3), .robustLocation] {
      #expect(Consistency.of(estimating: functional, by: try card(name)) == .neutral)
    }
  }

  @Test func `an order is read of any centre`() throws {
    #expect(Consistency.of(estimating: .mean, by: try card("gini")) == .consistent)
    #expect(Consistency.of(estimating: .median, by: try card("spearman")) == .neutral)
  }

  /// A metric that sees less than what is wanted cannot rank by it, whatever the losses.
  private static let blind: [(Functional, String, String)] = [
    (Functional.probability, "accuracy", "judge by log_loss or brier"),
    (.probability, "f1", "judge by log_loss or brier"),
    (.probability, "roc_auc", "judge by log_loss or brier"),
    (.ranking, "accuracy", "judge by roc_auc or average_precision"),
    (.distribution, "rmse", "judge by nll, crps or weighted_interval_score"),
    (.mean, "mae", "judge by rmse"), (.quantile(0.9), "mse", "judge by pinball_loss"),
  ]

  @Test(arguments: blind)
  func `goals that a metric does not see`(
    wanted: Functional, name: String, advice: String
  ) throws {
    let verdict = Consistency.of(wanting: wanted, by: try card(name))
    guard case .inconsistent(let reason) = verdict else {
      Issue.record("\(verdict) is not a warning")
      return
    }
    #expect(reason.contains(advice))
  }

  private static let serving: [(Functional, String)] = [
    (Functional.probability, "log_loss"), (.decision, "f1"), (.decision, "log_loss"),
    (.ranking, "roc_auc"), (.ranking, "log_loss"), (.mean, "rmse"), (.distribution, "crps"),
    (.median, "mae"), (.distribution, "weighted_interval_score(levels=23)"),
  ]

  @Test(arguments: serving)
  func `goals that a metric serves`(wanted: Functional, name: String) throws {
    #expect(Consistency.of(wanting: wanted, by: try card(name)) == .consistent)
  }

  @Test func `known costs are judged by costs`() throws {
    for name in ["f1", "accuracy", "balanced_accuracy", "mcc"] {
      guard case .inconsistent(let reason) = Consistency.ofKnownCosts(by: try card(name)) else {
        Issue.record("\(name) passes for costs")
        continue
      }
      #expect(reason.contains("expected_cost"))
    }
    #expect(Consistency.ofKnownCosts(by: try card("expected_cost")) == .consistent)
    #expect(Consistency.ofKnownCosts(by: try card("log_loss")) == .consistent)
    #expect(Consistency.ofKnownCosts(by: try card("roc_auc")) == .neutral)
  }

  @Test func `every metric has a verdict on every functional, in a sentence`() {
    let functionals = ConsistencyTests.sound.map(\.0) + [.ranking]
    for type in MetricCatalogue.types {
      for functional in functionals {
        for verdict in [
          Consistency.of(estimating: functional, by: type.card),
          Consistency.of(wanting: functional, by: type.card),
        ] {
          guard case .inconsistent(let reason) = verdict else { continue }
          #expect(reason.hasPrefix(type.card.name) && reason.hasSuffix("."))
        }
      }
    }
  }
}
