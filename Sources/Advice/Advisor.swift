public import Profiles

/// Weighs what the rules say of a profile and a goal.
///
/// Rules speak in the order gate, goal, functional, distribution, feasibility, convenience,
/// fallback. A loss that an earlier level rules out stays out; a later level only chooses among
/// what is left. The default loss is always listed, with its reasons against where there are any.
public enum Advisor {
  /// Returns the advice; recommendations are empty only for a target that cannot be trained.
  public static func advise(profile: Profile, goal: Goal) -> Advice {
    let opinions = opinions(profile: profile, goal: goal, rules: RuleCatalogue.types)
    let ranking = CandidateRanking(
      opinions: opinions, profile: profile.withoutLeakedEvidence, goal: goal)
    let recommendations = ranking.recommendations
    let isHalted = opinions.contains { $0.card.level == .gate && $0.finding.verdict == .ask }
    return Advice(
      profile: profile, goal: goal,
      verdict: isHalted ? .ask : recommendations.first?.verdict ?? .ask,
      recommendations: recommendations,
      metric: metric(from: opinions, profile: profile, goal: goal),
      decision: decision(from: opinions, profile: profile), avoid: ranking.avoided,
      questions: questions(from: opinions))
  }

  /// Returns every rule that speaks, with what it says, in the order in which they are weighed.
  public static func findings(profile: Profile, goal: Goal) -> [(RuleCard, Finding)] {
    opinions(profile: profile, goal: goal, rules: RuleCatalogue.types)
      .map { ($0.card, $0.finding) }
  }

  /// Asks rules, which may be more than the catalogue's.
  static func opinions(profile: Profile, goal: Goal, rules: [any Rule.Type]) -> [Opinion] {
    let evidence = profile.withoutLeakedEvidence
    return rules.compactMap { rule in
      rule.init().finding(for: evidence, goal: goal).map { Opinion(card: rule.card, finding: $0) }
    }
    .sorted { $0.isWeighedBefore($1) }
  }

  private static func metric(
    from opinions: [Opinion], profile: Profile, goal: Goal
  ) -> MetricAdvice {
    let primary =
      goal.metricName.flatMap { MetricChoice.fits($0, profile) ? $0 : nil }
      ?? opinions.lazy.compactMap(\.finding.metric).first
      ?? DefaultChoice.metric(for: profile.task)
    var guards: [String] = []
    let proposed =
      opinions.flatMap { [$0.finding.metric].compactMap(\.self) + $0.finding.guards }
      + [DefaultChoice.metric(for: profile.task)] + DefaultChoice.guards(for: profile.task)
    for name in proposed where name != primary && !guards.contains(name) && guards.count < 4 {
      if MetricChoice.fits(name, profile) { guards.append(name) }
    }
    return MetricAdvice(primary: primary, guards: guards)
  }

  private static func decision(from opinions: [Opinion], profile: Profile) -> DecisionAdvice {
    guard profile.isClass else { return DecisionAdvice(threshold: nil, rule: nil) }
    // A threshold and the words that explain it come from the same rule.
    let deciding = opinions.first { $0.finding.threshold != nil || $0.finding.decision != nil }
    return DecisionAdvice(
      threshold: deciding?.finding.threshold, rule: deciding?.finding.decision)
  }

  private static func questions(from opinions: [Opinion]) -> [Question] {
    var questions: [Question] = []
    for question in opinions.compactMap(\.finding.question) {
      if !questions.contains(where: { $0.flag == question.flag }) { questions.append(question) }
    }
    return Array(questions.prefix(3))
  }
}
