internal import Losses
internal import Predictions
internal import Profiles

/// Puts the losses that rules speak for in order.
struct CandidateRanking {
  let opinions: [Opinion]
  let profile: Profile
  let goal: Goal

  /// The recommendations, best first.
  var recommendations: [Recommendation] {
    guard profile.isTrainable else { return [] }
    let ranked = candidates.sorted(by: isBetter)
    return ranked.enumerated().map { recommendation($1, rank: $0 + 1) }
  }

  /// The losses that should not be used; those that are recommended all the same are left out,
  /// except the default.
  var avoided: [AvoidedLoss] {
    let kept = Set(candidates.filter { !$0.isDefault }.map(\.name))
    var list: [AvoidedLoss] = []
    for loss in opinions.flatMap(\.finding.avoid) where !kept.contains(loss.loss) {
      if !list.contains(where: { $0.loss == loss.loss }) { list.append(loss) }
    }
    return list
  }

  private var defaultName: String { DefaultChoice.loss(for: profile.task) }

  private var candidates: [Candidate] {
    var names: [String] = []
    for name in opinions.compactMap(\.finding.loss?.name) + [defaultName]
    where !names.contains(name) {
      names.append(name)
    }
    return names.compactMap(candidate(named:))
  }

  /// Returns the candidate unless it is infeasible or an earlier level rules it out.
  private func candidate(named name: String) -> Candidate? {
    let supporters = opinions.filter { $0.finding.loss?.name == name }
    let opponents = opinions.filter { opinion in
      opinion.finding.avoid.contains { $0.loss == name }
    }
    let reference = supporters.min { $0.finding.verdict.order < $1.finding.verdict.order }?
      .finding.loss
    guard let loss = try? LossCatalogue.loss(reference ?? LossReference(name: name)),
      loss.card.tasks.contains(profile.task)
    else { return nil }
    let candidate = Candidate(
      loss: loss, supporters: supporters, opponents: opponents, isDefault: name == defaultName)
    return candidate.isDefault || isAllowed(candidate) ? candidate : nil
  }

  private func isAllowed(_ candidate: Candidate) -> Bool {
    guard let leader = candidate.leader, GoalFit.accepts(candidate.loss, profile) else {
      return false
    }
    let isRuledOut = candidate.opponents.contains { $0.isWeighedBefore(leader) }
    let fits = leader.card.level <= .goal || GoalFit.serves(candidate.loss, goal, profile)
    return !isRuledOut && fits
  }

  /// Stronger verdict, earlier level, stronger evidence, the default, fewer parameters, name.
  private func isBetter(_ first: Candidate, _ second: Candidate) -> Bool {
    let (one, two) = (keys(first), keys(second))
    for (a, b) in zip(one, two) where a != b { return a < b }
    return first.name < second.name
  }

  private func keys(_ candidate: Candidate) -> [Double] {
    let card = candidate.leader?.card
    return [
      Double(candidate.verdict(for: profile).order),
      Double(card?.level.rawValue ?? RuleCard.Level.fallback.rawValue),
      -(card?.evidence.prior ?? 0), candidate.isDefault ? 0 : 1,
      Double(candidate.loss.parameters.count),
    ]
  }

  private func recommendation(_ candidate: Candidate, rank: Int) -> Recommendation {
    let leader = candidate.leader
    let threshold = candidate.supporters.lazy.compactMap(\.finding.threshold).first
    let against = candidate.opponents.first.flatMap { opinion in
      opinion.finding.avoid.first { $0.loss == candidate.name }?.reason
    }
    let reason = candidate.reason
    let isFraction = profile.task == .proportion && candidate.name == "log_loss"
    let spelled = isFraction ? FractionCalls.calls : candidate.loss.calls
    let calls = spelled.filter { goal.framework == nil || $0.key == goal.framework }
    return Recommendation(
      rank: rank, loss: candidate.name, parameters: candidate.loss.parameters,
      parameterRule: candidate.supporters.lazy.compactMap(\.finding.parameterRule).first,
      verdict: candidate.verdict(for: profile),
      confidence: candidate.confidence(for: profile, threshold: threshold),
      rules: candidate.supporters.map(\.card.id),
      reason: against.map { "\(reason) Against it: \($0)" } ?? reason,
      effect: leader?.card.effect ?? "none",
      calls: Dictionary(uniqueKeysWithValues: calls.map { ($0.key.rawValue, $0.value.code) }))
  }
}
