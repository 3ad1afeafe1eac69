internal import Charts
internal import Losses
internal import Trials

extension BenchReport {
  /// Trials that count as the best constant, in the order of learner, loss, repeat, fold: those
  /// that the rankings count.
  var failures: [TrialFailure] {
    var variants: [String: Variant] = [:]
    for ranking in rankings {
      for row in ranking.rows {
        let key = ranking.learner + " " + row.loss.description
        variants[key] = Self.first(variants[key], row.variant)
      }
    }
    return orderedResults.compactMap { result in
      TrialFailure(
        result, variant: variants[result.learner + " " + result.loss.description] ?? .raw,
        metric: plan.setting.metric)
    }
  }

  /// The variant that stands for a loss is the first of those that are ranked.
  private static func first(_ known: Variant?, _ other: Variant) -> Variant {
    Variant.allCases.first { $0 == known || $0 == other } ?? other
  }

  /// How many trials failed or have no score, on a line of its own; `nil` when every trial has a
  /// score.
  package var failureHeadline: String? {
    let failed = failures
    guard !failed.isEmpty else { return nil }
    return "\(failed.count) of \(results.count) trials \(Self.verb(failed)); the report says why."
  }

  /// How many trials failed, the unscored ones with them, as in `2 of the trials failed (40
  /// planned)`.
  var countSentence: Text {
    let failed = failures
    let missing = max(0, plan.trialCount - results.count)
    let count = failed.isEmpty ? "None" : "\(failed.count)"
    let rest = missing == 0 ? "" : "; \(NumberText.count(missing)) were not run"
    return "\(count) of the trials \(Self.verb(failed)) (\(plan.trialCount) planned)\(rest)."
  }

  /// `failed`, `have no score`, or both.
  static func verb(_ failures: [TrialFailure]) -> String {
    let unscored = failures.count { $0.isUnscored }
    let have = failures.count == 1 ? "has no score" : "have no score"
    return unscored == 0 ? "failed" : unscored == failures.count ? have : "failed or have no score"
  }

  /// The losses without a score under any learner, each with its reason; empty when there is none.
  var unscoredLosses: [Text] {
    let failed = failures
    let losses = plan.losses.filter { loss in
      let rows = comparedRankings.flatMap(\.rows).filter { $0.loss == loss }
      return !rows.isEmpty && rows.allSatisfy { $0.state == .failed }
    }
    guard !losses.isEmpty else { return [] }
    let items = losses.map { loss -> Text in
      let reason = failed.first { $0.result.loss == loss }?.reason
      return
        "\(code: loss.description), because \(PlainText.name(reason ?? "of no stated reason", limit: 200))"
    }
    let verb = losses.count == 1 ? "has" : "have"
    let list = items.joined(by: "; ")
    let noun = plan.losses.count == 1 ? "loss" : "losses"
    return ["\(losses.count) of \(plan.losses.count) \(noun) \(verb) no score: \(list)."]
  }
}
