package import Learners
package import Losses
package import Metrics

/// What came of one trial: one loss, one learner, one fold.
package struct TrialResult: Sendable, Codable, Hashable {
  /// How a trial ended.
  package enum Status: String, Sendable, Codable, Hashable {
    case ok
    /// The fit said why it cannot be done, or a score was not finite.
    case failed
    /// The worker died.
    case crashed
    /// The worker took too long or too much memory and was ended.
    case stopped
  }

  package var schema = "losslab.trial/1"
  /// Hash of everything that changes numbers, and of nothing else.
  package var key: String
  package var learner: String
  /// The loss as it was asked for.
  package var loss: LossReference
  /// The parameters that were used, in units of the data.
  package var parameters: [String: Double]
  package var `repeat`: Int
  package var fold: Int
  package var status: Status
  /// Why, one sentence, when not `ok`.
  package var reason: String?
  /// Scores on the test rows: raw first, then what post-processing gives.
  package var variants: [VariantScores]
  /// Scores of the best constant on the same split, by metric.
  package var constant: [String: MetricScore]
  package var trainingRows: Int
  package var testRows: Int
  package var curve: FitCurve
  /// Wall seconds of the fit; not part of any result that is compared.
  package var seconds: Double

  /// Creates a result.
  package init(
    key: String, learner: String, loss: LossReference, parameters: [String: Double],
    repeat: Int, fold: Int, status: Status, reason: String?, variants: [VariantScores],
    constant: [String: MetricScore], trainingRows: Int, testRows: Int, curve: FitCurve,
    seconds: Double
  ) {
    self.key = key
    self.learner = learner
    self.loss = loss
    self.parameters = parameters
    self.repeat = `repeat`
    self.fold = fold
    self.status = status
    self.reason = reason
    self.variants = variants
    self.constant = constant
    self.trainingRows = trainingRows
    self.testRows = testRows
    self.curve = curve
    self.seconds = seconds
  }
}

/// What was done to scores before they were judged.
package enum Variant: String, Sendable, Codable, Hashable, CaseIterable {
  /// Nothing but the link.
  case raw
  /// The analytic map back to probability.
  case inverse
  /// Logistic recalibration fitted on the inner validation rows (Platt 1999).
  case calibrated
  /// The threshold tuned on the inner validation rows, for metrics of decisions.
  case threshold
  /// The mean residual of the inner validation rows added.
  case shift
}

/// The scores of one variant, by metric name.
package struct VariantScores: Sendable, Codable, Hashable {
  package var variant: Variant
  package var scores: [String: MetricScore]
  /// The threshold that was tuned.
  package var threshold: Double?

  /// Creates scores.
  package init(variant: Variant, scores: [String: MetricScore], threshold: Double? = nil) {
    self.variant = variant
    self.scores = scores
    self.threshold = threshold
  }
}

/// The loss that the advice, computed inside one outer training part, would have chosen there.
package struct FoldAdvice: Sendable, Codable, Hashable {
  package var `repeat`: Int
  package var fold: Int
  package var loss: LossReference

  /// Creates an entry.
  package init(repeat: Int, fold: Int, loss: LossReference) {
    self.repeat = `repeat`
    self.fold = fold
    self.loss = loss
  }
}
