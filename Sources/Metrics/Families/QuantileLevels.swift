internal import Predictions

/// The fixed sets of levels at which all quantiles are judged together, the same for laws and for
/// predicted quantiles, so that their scores can be compared.
///
/// A set is the median and the ends of central intervals (Bracher, Ray, Gneiting and Reich 2021):
/// 3 levels are the median and the 90 % interval, 7 and 23 those of the forecast hubs.
enum QuantileLevels {
  /// The number of levels: 3, 7 or 23.
  static let parameter = MetricParameter(
    name: "levels", defaultValue: 3, range: "that is 3, 7 or 23",
    isAllowed: { sets[$0] != nil })

  /// The 23 levels of the forecast hubs, where an integral over all levels is well approached.
  static let many =
    [0.01, 0.025] + (1...19).map { Double($0) / 20 } + [0.975, 0.99]

  private static let sets: [Double: [Double]] = [
    3: [0.05, 0.5, 0.95], 7: [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975], 23: many,
  ]

  /// Returns the levels of a set, those of the smallest for a number that has none.
  static func of(_ count: Double) -> [Double] { sets[count] ?? [0.05, 0.5, 0.95] }

  /// Returns the name of a metric that can judge predicted quantiles at these levels.
  static func metric(for levels: [Double]) -> String {
    let aim = Functional.quantiles(levels)
    let count = sets.keys.sorted().last { aim.serves(.quantiles(of($0))) }
    if let count { return parameter.card(WeightedIntervalScore.card, at: count).name }
    if let low = levels.first(where: { low in low < 0.5 && aim.serves(.quantile(1 - low)) }) {
      let coverage = ((1 - 2 * low) * 1e10).rounded() / 1e10
      return "interval_score(coverage=\(coverage))"
    }
    return levels.map { "pinball_loss(quantile=\($0))" }.joined(separator: " or ")
  }

  /// Returns one quantile a row at a level of the prediction's own; between levels nothing is
  /// made up.
  static func values(
    of prediction: QuantilePrediction, at level: Double, among levels: [Double], _ card: MetricCard
  ) throws(Undefined) -> [Double] {
    guard prediction.levels.contains(where: { abs($0 - level) <= 1e-9 }),
      let values = prediction.quantile(level)
    else {
      throw Undefined(
        "\(card.name) compares at the levels \(words(levels)), but the predictions lack \(level)")
    }
    return values
  }

  private static func words(_ levels: [Double]) -> String {
    levels.count > 7
      ? "of the forecast hubs" : levels.map { "\($0)" }.joined(separator: ", ")
  }
}
