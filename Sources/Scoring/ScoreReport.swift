package import Metrics
internal import Predictions

/// What `score` says of predictions: the panel, and for probabilities their calibration and what
/// may be decided by them.
package struct ScoreReport: Sendable {
  package let rows: PredictedRows
  package let scorecard: Scorecard
  /// The metrics were named one by one, so that they are shown in that order.
  package let isChosen: Bool
  /// `nil` where there are no probabilities of two or more classes.
  package let calibration: Calibration?
  /// `nil` where there are not two classes with scores.
  package let thresholds: [Threshold]
  package let costs: CostMatrix?

  /// How probabilities compare with what happened.
  package struct Calibration: Sendable {
    /// `nil` with a reason where there is no such line.
    package var line: CalibrationLine?
    package var noLine: String?
    /// Equal-mass bins; empty for too few rows.
    package var bins: [ReliabilityBins.Bin]
    package var brier: ScoreDecomposition
    package var logScore: ScoreDecomposition
  }

  /// A cut that is best for a metric, on the rows that are scored.
  package struct Threshold: Sendable {
    package var metric: String
    package var tuning: ThresholdTuning
  }

  /// Scores the rows.
  package init(
    _ rows: PredictedRows, metrics: [any Metric], isChosen: Bool, costs: CostMatrix?,
    resampling: Scorecard.Resampling
  ) {
    self.rows = rows
    self.isChosen = isChosen
    self.costs = costs
    scorecard = Scorecard(
      of: rows.prediction, against: rows.truth, by: metrics, resampling: resampling)
    calibration = ScoreReport.calibration(rows)
    thresholds = ScoreReport.thresholds(rows, resampling)
  }

  /// Returns the metrics that can judge such predictions, in order of name.
  ///
  /// Decisions alone are judged by what reads decisions.
  package static func metrics(for rows: PredictedRows) -> [any Metric] {
    let tasks: [Task]
    if rows.task.isClassification {
      tasks = [rows.task]
    } else {
      let targets = rows.truth.targets
      tasks =
        [.regression] + (targets.allSatisfy { $0 >= 0 } ? [.count] : [])
        + (targets.allSatisfy { (0...1).contains($0) } ? [.proportion] : [])
    }
    var names = Set<String>()
    let all = tasks.flatMap { MetricCatalogue.metrics(for: $0) }
      .filter { names.insert($0.card.name).inserted }.sorted { $0.card.name < $1.card.name }
    guard case .classes(let classes) = rows.prediction, classes.probabilities == nil,
      Set(classes.scores).isSubset(of: [0, 1])
    else { return all }
    return all.filter { $0.card.reads == .decisions }
  }

  private static func calibration(_ rows: PredictedRows) -> Calibration? {
    guard case .classes(let classes) = rows.prediction, classes.probabilities != nil,
      let forecasts = try? Forecasts(rows.prediction, against: rows.truth)
    else { return nil }
    var calibration = Calibration(
      bins: (try? ReliabilityBins(forecasts, count: 10).bins) ?? [],
      brier: .brier(forecasts), logScore: .logScore(forecasts))
    do throws(Undefined) {
      calibration.line = try CalibrationLine(forecasts)
    } catch { calibration.noLine = error.reason }
    return calibration
  }

  private static func thresholds(
    _ rows: PredictedRows, _ resampling: Scorecard.Resampling
  ) -> [Threshold] {
    guard case .classes(let classes) = rows.prediction, classes.classCount == 2,
      Set(classes.scores).count > 2
    else { return [] }
    return ["f1", "balanced_accuracy", "mcc"].compactMap { name in
      guard let metric = try? MetricCatalogue.metric(named: name),
        let tuning = ThresholdTuning(
          for: metric, prediction: classes, truth: rows.truth,
          replicates: max(min(resampling.replicates, 200), 1), seed: resampling.seed)
      else { return nil }
      return Threshold(metric: name, tuning: tuning)
    }
  }
}

extension PredictedRows {
  /// Returns the rows with the decisions that cost least; unchanged without probabilities.
  package func decided(by costs: CostMatrix) -> PredictedRows {
    guard case .classes(let classes) = prediction, let decided = costs.decided(classes) else {
      return self
    }
    var rows = self
    rows.prediction = .classes(decided)
    return rows
  }
}
