internal import Advice
internal import Charts
internal import Losses
internal import Predictions
internal import Profiles
internal import Trials

extension BenchReport {
  /// The answer in a few sentences that need no statistics to be read.
  var verdict: [Block] {
    guard !rankings.isEmpty else {
      return [.paragraph("No trial was finished, so no loss can be ranked. \(countSentence)")]
    }
    return [
      .paragraph(bestSentence), .list(comparedRankings.map(sentence)),
      .paragraph(
        ([adviceSentence, countSentence] + unscoredLosses).filter { !$0.spans.isEmpty }
          .joined(by: " ")),
    ]
  }

  /// The verdict without marks, one paragraph or list item a line.
  var verdictLines: [String] {
    verdict.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): [text.words]
      case .list(let items): items.map { "- " + $0.words }
      default: []
      }
    }
  }

  /// The best model of all: learner and loss.
  private var bestSentence: Text {
    let tops = comparedRankings.compactMap { ranking in
      ranking.rows.first { $0.state != .failed }.flatMap { row in
        row.score.map { (ranking, row, $0) }
      }
    }
    guard let best = tops.min(by: { $0.0.direction.cost($0.2) < $1.0.direction.cost($1.2) }) else {
      return "No loss has a defined score."
    }
    let (ranking, row, _) = best
    let score = NumberText.estimate(row.score, interval: row.interval)
    let verb = isScreening ? "In this screening, the best model" : "The best model"
    return """
      \(verb) for \(name: plan.setting.dataset.name) (\(profile.target.count) rows, \
      \(plan.setting.task.rawValue), target \(code: plan.setting.dataset.target)) is \
      \(code: ranking.learner) trained with \(strong: row.display): \(code: ranking.metric) \
      \(score)\(against(ranking)).
      """
  }

  private func against(_ ranking: Ranking) -> String {
    guard let constant = ranking.constantScore else { return "" }
    return ", against \(NumberText.significant(constant, digits: 3)) for the best constant"
  }

  /// Best, equivalent, undecided and excluded losses of one learner.
  private func sentence(of ranking: Ranking) -> Text {
    guard let best = ranking.rows.first, best.state != .failed else {
      return "\(code: ranking.learner): no loss could be scored."
    }
    var parts: [Text] = [
      "\(code: ranking.learner): \(strong: best.display) ranks first."
    ]
    let groups: [(RankedLoss.State, String)] = [
      (.equivalent, "Practically equivalent to it: "), (.undecided, "Undecided: "),
      (.excluded, "Worse: "), (.eliminated, "Dropped early: "), (.failed, "Failed: "),
    ]
    // A loss stands where its best variant stands.
    var seen: Set<String> = []
    let rows = ranking.rows.filter { seen.insert($0.loss.description).inserted }
    for (state, words) in groups {
      let names = rows.filter { $0.state == state }.map(\.display)
      if !names.isEmpty { parts.append("\(words)\(listed(names)).") }
    }
    return parts.joined(by: " ")
  }

  /// The first few names, the rest counted.
  private func listed(_ names: [String]) -> Text {
    let most = 5
    let shown = names.prefix(names.count == most + 1 ? most + 1 : most)
    let list = shown.map { "\(code: $0)" as Text }.joined(by: ", ")
    return names.count > shown.count ? "\(list) and \(names.count - shown.count) more" : list
  }

  private var adviceSentence: Text {
    guard let first = advice.recommendations.first else { return "" }
    let outcomes = comparedRankings.compactMap { outcome(of: first, in: $0) }
    guard !outcomes.isEmpty else {
      return "The advice, \(code: first.loss), was not among the losses that were compared."
    }
    let held = outcomes.filter { $0.isHeld }.count
    let words: Text = """
      The advice was \(strong: LossText.of(first.loss, first.parameters)): best or practically \
      equivalent to the best for \(held) of \(outcomes.count) \
      learner\(outcomes.count == 1 ? "" : "s")
      """
    return words + Text(regretWords)
  }

  private var regretWords: String {
    let advised = mean(comparedRankings.compactMap(\.adviceRegret))
    let standard = mean(comparedRankings.compactMap(\.defaultRegret))
    guard let advised else { return "." }
    let start = "; its mean regret is \(NumberText.percent(advised))"
    guard let standard else { return start + "." }
    return start + ", that of the default loss \(NumberText.percent(standard))."
  }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// Too few splits for claims.
  var isScreening: Bool { plan.scheme.repeats * plan.scheme.folds < 10 }
}
