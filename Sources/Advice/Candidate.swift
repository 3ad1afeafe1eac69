internal import Losses
internal import Profiles

/// A loss that rules speak for, and against.
struct Candidate {
  let loss: any Loss
  /// Those that recommend it, in the order in which they are weighed.
  let supporters: [Opinion]
  /// Those that say to avoid it, although they do not rule it out.
  let opponents: [Opinion]
  let isDefault: Bool

  var name: String { loss.card.name }

  /// The supporter with the strongest verdict; of equals the one that is weighed first.
  var leader: Opinion? { supporters.min { $0.finding.verdict.order < $1.finding.verdict.order } }

  /// The leader's reason, and the next rule's where one more speaks for the loss.
  var reason: String {
    guard let leader else { return "It is the default." }
    let next = supporters.first {
      $0.card.id != leader.card.id && $0.card.level != .fallback
        && $0.finding.reason != leader.finding.reason
    }
    return leader.finding.reason + (next.map { " \($0.finding.reason)" } ?? "")
  }

  /// Verdicts of rules on data fall back to a trial where there is no signal to judge from.
  func verdict(for profile: Profile) -> Verdict {
    guard let leader else { return .default }
    let isDoubtful = profile.hasNoSignal && leader.card.level >= .distribution
    guard isDoubtful, leader.finding.verdict == .prefer else { return leader.finding.verdict }
    return isDefault ? .default : .try
  }

  /// Probability of beating or tying the default.
  ///
  /// It starts from the prior of the leading rule's evidence class. The class is one lower where
  /// another rule says to avoid the loss; and, for rules on the distribution, one lower where the
  /// pilot finds no signal and one lower below 500 rows. Each further rule that agrees takes a
  /// quarter of the way to 0.97. The default itself ties with certainty, unless its threshold is
  /// moved.
  func confidence(for profile: Profile, threshold: Double?) -> Double {
    guard let leader else { return 1 }
    if isDefault, threshold == nil { return 1 }
    var steps = opponents.isEmpty ? 0 : 1
    if leader.card.level >= .distribution {
      steps += (profile.hasNoSignal ? 1 : 0) + (profile.target.count < 500 ? 1 : 0)
    }
    var confidence = leader.card.evidence.lowered(by: steps).prior
    let others = supporters.count { $0.card.id != leader.card.id && $0.card.level != .fallback }
    for _ in 0..<others { confidence += 0.25 * max(0, 0.97 - confidence) }
    return (100 * confidence).rounded() / 100
  }
}

extension Verdict {
  /// 0 for the strongest.
  var order: Int {
    switch self {
    case .must: 0
    case .prefer: 1
    case .default: 2
    case .try: 3
    case .ask: 4
    }
  }
}
