internal import Losses
internal import Metrics
internal import Predictions

/// The trials of one learner, laid out by loss and split.
struct TrialTable {
  let setting: TrialSetting
  let card: MetricCard
  let losses: [LossReference]
  /// The number of splits that the plan has: repeats x folds.
  let splits: Int
  private var results: [LossReference: [TrialResult?]] = [:]
  private var constantScores: [String: [Double?]] = [:]

  /// Lays out the results of a learner; what has not been run yet stays empty.
  init(plan: Plan, learner: String, card: MetricCard, results all: [TrialResult]) {
    setting = plan.setting
    self.card = card
    losses = plan.losses
    let folds = plan.scheme.folds
    splits = plan.scheme.repeats * folds
    let empty: [Double?] = Array(repeating: nil, count: splits)
    for result in all where result.learner == learner && losses.contains(result.loss) {
      let split = result.repeat * folds + result.fold
      guard (0..<splits).contains(split), (0..<folds).contains(result.fold) else { continue }
      results[result.loss, default: Array(repeating: nil, count: splits)][split] = result
      for (metric, score) in result.constant {
        if let value = score.value { constantScores[metric, default: empty][split] = value }
      }
    }
  }

  /// The best constant's score of each split by the primary metric; `nil` where undefined.
  var constants: [Double?] { constants(of: setting.metric) }

  /// Returns the best constant's score of each split by a metric, known from any loss that ran.
  func constants(of metric: String) -> [Double?] {
    constantScores[metric] ?? Array(repeating: nil, count: splits)
  }

  /// Returns the results of a loss, one a split, `nil` where it has not been run.
  func results(of loss: LossReference) -> [TrialResult?] {
    results[loss] ?? Array(repeating: nil, count: splits)
  }

  /// Returns the variants of a loss that the primary metric can tell apart, raw first.
  ///
  /// Raw is left out when it is never defined and another variant is, as for the log loss of a
  /// loss that gives no probabilities by itself.
  func variants(of loss: LossReference) -> [Variant] {
    let variants = results(of: loss).compactMap { $0?.variants }.joined()
    let defined = Set(
      variants.filter { $0.scores[setting.metric]?.value != nil }.map(\.variant))
    let found = relevantVariants.filter(defined.contains)
    return found.isEmpty ? [.raw] : found
  }

  private var relevantVariants: [Variant] {
    switch card.reads {
    case .points: [.raw, .shift]
    case .probabilities: [.raw, .inverse, .calibrated]
    case .scores, .quantiles, .distributions: [.raw]
    case .decisions: [.raw, .inverse, .threshold]
    }
  }

  /// Returns the score of one trial by a metric; a variant that could not be made in this split
  /// counts as raw, which is what one would then use.
  func score(of result: TrialResult, variant: Variant, metric: String) -> Double? {
    guard result.status == .ok else { return nil }
    let scores = result.variants.first { $0.variant == variant } ?? result.variants.first
    return scores?.scores[metric]?.value
  }
}
