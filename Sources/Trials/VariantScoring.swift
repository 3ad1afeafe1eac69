internal import Learners
internal import Losses
internal import Metrics
internal import Predictions

/// Judges the scores of a trained model, raw and after post-processing, by every metric.
///
/// All post-processing is fitted on the inner validation rows; the test rows are only scored.
struct VariantScoring: Sendable {
  let panel: MetricPanel
  let material: FoldMaterial

  /// Returns the scores of every variant that applies, raw first.
  func variants(of fitted: FittedScores, candidate: Candidate) -> [VariantScores] {
    var variants = [scored(.raw, candidate.prediction(fitted.test))]
    if let recovered = candidate.recovered(fitted.test) {
      variants.append(scored(.inverse, recovered))
    }
    let more = [
      calibrated(fitted, candidate), cut(fitted, candidate), divided(fitted, candidate),
      shifted(fitted, candidate),
    ]
    return variants + more.compactMap(\.self)
  }

  private func calibrated(_ fitted: FittedScores, _ candidate: Candidate) -> VariantScores? {
    guard material.classes == 2,
      let map = PlattScaling(
        margins: candidate.margins(fitted.validation), truth: material.validationTruth)
    else { return nil }
    let probabilities = candidate.margins(fitted.test).map(map.probability)
    return scored(
      .calibrated,
      .classes(ClassPrediction(positiveProbabilities: probabilities, threshold: 0.5)))
  }

  private func cut(_ fitted: FittedScores, _ candidate: Candidate) -> VariantScores? {
    guard material.classes == 2, panel.primary.card.reads == .decisions,
      case .classes(let validation) = candidate.prediction(fitted.validation),
      case .classes(let test) = candidate.prediction(fitted.test),
      let threshold = DecisionThreshold.tuned(
        for: panel.primary, prediction: validation, truth: material.validationTruth)
    else { return nil }
    return scored(
      .threshold, DecisionThreshold.applied(threshold, to: test), threshold: threshold)
  }

  private func divided(_ fitted: FittedScores, _ candidate: Candidate) -> VariantScores? {
    guard candidate.scaledLoss.link == .cutPoints, panel.primary.card.reads == .decisions,
      let points = TunedCutPoints.of(
        fitted.validation, for: panel.primary, truth: material.validationTruth)
    else { return nil }
    return scored(
      .threshold,
      .classes(RankRegression.prediction(scores: fitted.test, cutPoints: points)))
  }

  private func shifted(_ fitted: FittedScores, _ candidate: Candidate) -> VariantScores? {
    guard panel.primary.card.functional == .mean, candidate.loss.functional != .mean,
      candidate.loss.traits.targetFreedom == .location,
      case .points(let validation) = candidate.prediction(fitted.validation), !validation.isEmpty,
      case .points(let test) = candidate.prediction(fitted.test)
    else { return nil }
    let truth = material.validationTruth
    let shift = WeightedMean.of(
      zip(truth.targets, validation).map { $0 - $1 }, truth.weights)
    return scored(.shift, .points(test.map { $0 + shift }))
  }

  private func scored(
    _ variant: Variant, _ prediction: Prediction, threshold: Double? = nil
  ) -> VariantScores {
    VariantScores(
      variant: variant, scores: panel.scores(of: prediction, against: material.testTruth),
      threshold: threshold)
  }
}
