internal import Charts
internal import Losses
internal import Predictions
internal import Trials

extension BenchReport {
  /// Gives each loss of the plan its colour.
  var palette: Palette { Palette(names: plan.losses.map(\.description)) }

  /// The colour of a ranked loss in every chart.
  func colour(of row: RankedLoss) -> String { palette.colour(of: row.loss.description) }

  /// Results in the order of learner, loss, repeat, fold.
  var orderedResults: [TrialResult] {
    results.sorted { order(of: $0).lexicographicallyPrecedes(order(of: $1)) }
  }

  private func order(of result: TrialResult) -> [Int] {
    [
      plan.learners.firstIndex(of: result.learner) ?? .max,
      plan.losses.firstIndex(of: result.loss) ?? .max, result.repeat, result.fold,
    ]
  }

  /// The metric and which way it improves: `rmse, lower is better`.
  func axis(of ranking: Ranking) -> String {
    let way = ranking.direction == .lowerIsBetter ? "lower" : "higher"
    return "\(ranking.metric), \(way) is better"
  }
}

extension RankedLoss {
  /// `huber(delta=1.35)`, the parameters that were used with three digits, and the variant.
  var display: String {
    variant == .raw ? lossText : "\(lossText) \(variant.rawValue)"
  }

  /// The display, or only name and variant where parameters leave no room for the variant.
  func display(upTo limit: Int) -> String {
    guard display.count > limit, variant != .raw else { return display }
    return "\(loss.name) \(variant.rawValue)"
  }

  /// `huber(delta=1.35)`.
  var lossText: String { LossText.of(loss.name, loss.parameters.merging(parameters) { $1 }) }

  /// The state as the marker of a chart.
  var standing: Standing {
    switch state {
    case .best: .best
    case .equivalent: .equivalent
    case .undecided: .undecided
    case .excluded, .eliminated: .excluded
    case .failed: .failed
    }
  }
}

/// Losses as people write them.
enum LossText {
  /// Returns the name with its parameters, in order of name, with three digits; lists as
  /// `quantile=0.05/0.5/0.95`.
  static func of(_ name: String, _ parameters: [String: Double]) -> String {
    guard !parameters.isEmpty else { return name }
    let card = LossCatalogue.types.first { $0.card.name == name }?.card
    let lists = card?.parameters.filter(\.isList) ?? []
    let groups = Dictionary(grouping: parameters) { key, _ in
      lists.first { $0.index(of: key) != nil }?.name ?? key
    }
    let texts = groups.sorted { $0.key < $1.key }.map { group, elements in
      let list = lists.first { $0.name == group }
      let values = elements.sorted { place($0.key, in: list) < place($1.key, in: list) }
      return "\(group)=\(values.map { compact($0.value) }.joined(separator: "/"))"
    }
    return "\(name)(\(texts.joined(separator: ", ")))"
  }

  private static func place(_ element: String, in list: LossParameter?) -> Int {
    list?.index(of: element) ?? 0
  }

  /// Three digits without trailing zeros.
  private static func compact(_ value: Double) -> String {
    let text = NumberText.significant(value, digits: 3)
    guard text.contains("."), !text.contains("e") else { return text }
    let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(digits.reversed())
  }
}
