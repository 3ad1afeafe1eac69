internal import Learners
internal import Metrics
internal import Statistics

/// What is said of a contender besides its rank: parameters, panel, rounds, time.
struct TrialSummary {
  let parameters: [String: Double]
  let panel: [String: Double?]
  let cappedCount: Int
  let medianRounds: Int
  let seconds: Double

  /// Sums up the trials of a contender that were finished.
  init(_ contender: Contender, table: TrialTable) {
    let finished = contender.results.compactMap(\.self).filter { $0.status == .ok }
    let names = Set(finished.flatMap(\.parameters.keys)).sorted()
    parameters = Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, Quantile.median(finished.compactMap { $0.parameters[name] }))
      })
    cappedCount = finished.count { $0.curve.isCapped }
    medianRounds = Int(Quantile.median(finished.map { Double($0.curve.bestRound) }).rounded())
    seconds = MeanOfDefined.of(finished.map(\.seconds)) ?? 0
    var panel: [String: Double?] = [:]
    for metric in Set(table.setting.panel) {
      panel.updateValue(TrialSummary.mean(of: metric, contender, table), forKey: metric)
    }
    panel.updateValue(MeanOfDefined.of(contender.scores), forKey: table.setting.metric)
    self.panel = panel
  }

  /// Returns the mean by a metric, trials that were not finished as the best constant.
  private static func mean(
    of metric: String, _ contender: Contender, _ table: TrialTable
  ) -> Double? {
    let constants = table.constants(of: metric)
    return MeanOfDefined.of(
      contender.results.enumerated().map { split, result in
        guard let result else { return nil }
        return result.status == .ok
          ? table.score(of: result, variant: contender.variant, metric: metric)
          : constants[split]
      })
  }
}

/// Means of what is there.
enum MeanOfDefined {
  /// Returns the mean of the numbers that are not `nil`, or `nil` without any.
  static func of(_ values: [Double?]) -> Double? {
    let defined = values.compactMap(\.self)
    return defined.isEmpty ? nil : defined.reduce(0, +) / Double(defined.count)
  }
}
