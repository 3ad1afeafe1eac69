internal import Charts
internal import Learners
internal import Losses
internal import Metrics
internal import Predictions
internal import Profiles
internal import Trials

extension BenchReport {
  /// What a reader must know before believing the numbers; empty when there is nothing.
  var warnings: [Block] {
    let items =
      screeningWarning + failureWarning + cappedWarning + detectableWarnings
      + functionalWarning + dataWarnings
    guard !items.isEmpty else { return [] }
    return [.callout(.warning, [.list(items)])]
  }

  private var screeningWarning: [Text] {
    guard isScreening else { return [] }
    let scheme = plan.scheme
    return [
      """
      A screening: \(scheme.repeats) x \(scheme.folds) folds show candidates and prove nothing. \
      Run \(code: "--scheme standard") before a claim.
      """
    ]
  }

  private var failureWarning: [Text] {
    let failed = failures
    guard let first = failed.first else { return [] }
    let losses = Set(failed.map(\.loss.name)).sorted().map { "\(code: $0)" as Text }
    return [
      """
      \(failed.count) of \(results.count) trials failed (\(losses.joined(by: ", "))) and count as \
      the best constant. The first reason: \
      \(PlainText.name(first.reason ?? "none was given", limit: 200))
      """
    ]
  }

  private var cappedWarning: [Text] {
    let capped = results.filter { $0.status == .ok && $0.curve.isCapped }.count
    guard capped > 0 else { return [] }
    return [
      """
      \(capped) of \(results.count) trials ended because their budget ended, not because they \
      stopped improving; raise \(code: "--rounds") or \(code: "--epochs").
      """
    ]
  }

  private var detectableWarnings: [Text] {
    comparedRankings.compactMap { ranking in
      guard let least = ranking.detectableDifference, least > ranking.rope, ranking.rows.count > 1
      else { return nil }
      return """
        With \(code: ranking.learner) this run could only have shown differences of \
        \(NumberText.significant(least, digits: 2)) in \(code: ranking.metric) or more; \
        \(NumberText.significant(ranking.rope, digits: 2)) already counts as a difference.
        """
    }
  }

  /// Losses that estimate something else than the metric rewards.
  private var functionalWarning: [Text] {
    guard let metric = try? MetricCatalogue.metric(named: plan.setting.metric),
      let wanted = metric.card.functional
    else { return [] }
    let others = plan.losses.compactMap { reference -> Text? in
      guard let loss = try? LossCatalogue.loss(reference),
        FunctionalMatch.differs(loss.functional, from: wanted)
      else { return nil }
      return "\(code: reference.description) (\(loss.functional.description))"
    }
    guard !others.isEmpty else { return [] }
    return [
      """
      \(code: plan.setting.metric) rewards the \(wanted.description). These losses estimate \
      something else and may lose for that reason alone: \(others.joined(by: ", ")).
      """
    ]
  }

  private var dataWarnings: [Text] {
    profile.warnings.filter { $0.severity != .note }.prefix(8).map { warning in
      "Data: \(PlainText.name(warning.message, limit: 300))"
    }
  }
}

/// Whether a loss aims at what a metric rewards.
enum FunctionalMatch {
  /// Returns whether the two are different things under asymmetric noise.
  static func differs(_ functional: Functional, from wanted: Functional) -> Bool {
    switch (functional, wanted) {
    case (.quantile(0.5), .median), (.median, .quantile(0.5)): false
    case (.distribution, _), (_, .distribution): false
    // A probability decides and orders too.
    case (.probability, .decision), (.probability, .ranking), (.probability, .mean): false
    case (.mean, .probability), (.mean, .decision), (.mean, .ranking): false
    default: functional != wanted
    }
  }
}
