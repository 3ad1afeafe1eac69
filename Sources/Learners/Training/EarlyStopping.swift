/// Decides which round is kept and when training ends; the same rule for every learner and loss.
///
/// The round with the lowest stop score is kept, round 0 (the best constant) included. Training
/// ends once `patience` rounds passed without an improvement of more than `smallestGain` times the
/// score of round 0.
package struct EarlyStopping: Sendable, Hashable {
  /// The least improvement that counts, relative to the stop score of round 0.
  package static let smallestGain = 1e-4

  /// Rounds without improvement before training ends.
  package let patience: Int
  /// Whether rounds are judged at all; otherwise the last is kept.
  package let isOn: Bool
  /// The round that is kept so far.
  package private(set) var bestRound = 0
  /// The last round that was recorded.
  package private(set) var roundsTrained = 0
  private var bestScore = Double.infinity
  private var milestone = Double.infinity
  private var milestoneRound = 0
  private var leastGain = 0.0

  /// Creates the rule before any round.
  package init(patience: Int, isOn: Bool) {
    self.patience = patience
    self.isOn = isOn
  }

  /// Records the stop score of a round, lower is better.
  ///
  /// A score that is not a number never beats one that is; as long as there is none, nothing can
  /// be judged and the last round is kept. Returns whether this round is the one to keep so far.
  @discardableResult
  package mutating func record(_ score: Double, round: Int) -> Bool {
    roundsTrained = round
    guard isOn, score.isFinite || bestScore.isFinite else {
      bestRound = round
      milestoneRound = round
      return true
    }
    if round == 0 { leastGain = score.isFinite ? Self.smallestGain * abs(score) : 0 }
    if score < milestone - leastGain {
      milestone = score
      milestoneRound = round
    }
    guard score < bestScore else { return false }
    bestScore = score
    bestRound = round
    return true
  }

  /// Whether training stopped improving.
  package var isExhausted: Bool { isOn && roundsTrained - milestoneRound >= patience }

  /// Whether training ended because its budget did.
  package var isCapped: Bool { isOn && !isExhausted }
}
