internal import Advice
internal import Charts
internal import Learners
internal import Losses
internal import Metrics
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
    let losses = Set(failed.map(\.result.loss.name)).sorted().map { "\(code: $0)" as Text }
    return [
      """
      \(failed.count) of \(results.count) trials \(Self.verb(failed)) (\(losses.joined(by: ", "))) and \
      \(failed.count == 1 ? "counts" : "count") as the best constant. The first reason: \
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

  /// Losses that estimate something else than the metric rewards, together where the reason is
  /// the same; and what the goal has against the metric.
  private var functionalWarning: [Text] {
    guard let card = try? MetricCatalogue.metric(named: plan.setting.metric).card else { return [] }
    let misfits = MetricMisfit.all(of: plan.losses, by: card).map { misfit in
      let losses = misfit.losses.map { "\(code: $0)" as Text }.joined(by: ", ")
      return "\(misfit.reason) These losses may lose for that reason alone: \(losses)." as Text
    }
    return misfits + advice.goalCautions.map { "\($0)" as Text }
  }

  private var dataWarnings: [Text] {
    profile.warnings.filter { $0.severity != .note }.prefix(8).map { warning in
      "Data: \(PlainText.name(warning.message, limit: 300))"
    }
  }
}
