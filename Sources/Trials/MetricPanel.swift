internal import Metrics
internal import Predictions

/// The metrics of a run, by the names that the plan gives them.
struct MetricPanel: Sendable {
  let primary: any Metric
  private let named: [(name: String, metric: any Metric)]

  /// Finds the metrics of a setting; the primary one is always among them.
  init(_ setting: TrialSetting) throws(MetricError) {
    primary = try MetricCatalogue.metric(named: setting.metric)
    var named: [(name: String, metric: any Metric)] = [(setting.metric, primary)]
    for name in setting.panel where name != setting.metric {
      named.append((name, try MetricCatalogue.metric(named: name)))
    }
    self.named = named
  }

  /// Returns the score by every metric.
  func scores(of prediction: Prediction, against truth: Truth) -> [String: MetricScore] {
    scores { _ in
      prediction
    } against: {
      truth
    }
  }

  /// Returns the scores of a prediction that is chosen for each metric.
  func scores(
    _ prediction: (any Metric) -> Prediction, against truth: () -> Truth
  ) -> [String: MetricScore] {
    let truth = truth()
    var scores: [String: MetricScore] = [:]
    for (name, metric) in named {
      scores[name] = metric.score(prediction(metric), against: truth)
    }
    return scores
  }
}
