internal import Losses
internal import Metrics
internal import Trials

/// A trial that counts as the best constant: it did not end well, or the metric of the run is
/// undefined for what it predicts.
struct TrialFailure {
  let result: TrialResult
  /// Why, one sentence or clause; `nil` when nothing is known.
  let reason: String?

  /// Whether a model was trained that the metric cannot score.
  var isUnscored: Bool { result.status == .ok }

  /// How the trial ended; `unscored` for a model without a score.
  var status: String { isUnscored ? "unscored" : result.status.rawValue }

  /// Looks at the variant that stands for the loss; `nil` for a trial with a score of its own.
  init?(_ result: TrialResult, variant: Variant, metric: String) {
    self.result = result
    guard result.status == .ok else {
      reason = result.reason
      return
    }
    let judged = result.variants.first { $0.variant == variant } ?? result.variants.first
    // Where not even the constant has a score, there is nothing to compare.
    guard judged?.scores[metric]?.value == nil, result.constant[metric]?.value != nil else {
      return nil
    }
    guard case .undefined(let reason)? = judged?.scores[metric] else {
      self.reason = nil
      return
    }
    self.reason = reason
  }
}
