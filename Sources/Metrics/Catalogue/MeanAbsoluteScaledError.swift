internal import Predictions

/// The mean absolute error over that of the naive forecast in training: the value one season ago.
///
/// It needs the training targets in order of time; their weights are not used, as a step from one
/// row to a later one has none.
public struct MeanAbsoluteScaledError: PointMetric {
  /// What is known of it before any data, at the default season.
  public static let card = MetricCard(
    name: "mase", aliases: ["mean_absolute_scaled_error"],
    summary: "Error as a multiple of that of repeating the last value, in training.",
    formula: "mean(|r|) / mean(|y_t - y_(t-season)|) of the training rows",
    tasks: [.regression, .count, .proportion], direction: .lowerIsBetter,
    range: 0...(.infinity), reads: .points, functional: .median,
    reference: "Hyndman and Koehler 2006")
  private static let parameter = MetricParameter(
    name: "season", defaultValue: 1, range: "that is whole and at least 1",
    isAllowed: { $0 >= 1 && Int(exactly: $0) != nil })

  /// How many rows back the naive forecast looks, at least 1.
  public let season: Double

  /// Creates the metric at its default season.
  public init() { season = Self.parameter.defaultValue }

  /// Creates the metric at the `season` among the parameters.
  ///
  /// - Throws: `MetricError` for another parameter or a value out of range.
  public init(parameters: [String: Double]) throws(MetricError) {
    season = try Self.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this season.
  public var card: MetricCard { Self.parameter.card(Self.card, at: season) }

  /// Returns the score; undefined without training targets in order of time.
  public func score(_ rows: PointRows) -> MetricScore {
    guard let training = rows.training, training.areInTimeOrder else {
      return .undefined("the training targets in order of time are not known")
    }
    guard training.targets.allSatisfy(\.isFinite) else {
      return .undefined("a training target is not finite")
    }
    let steps = zip(training.targets.dropFirst(Int(season)), training.targets).map { abs($0 - $1) }
    let naive = steps.reduce(0) { $0 + $1 / Double(steps.count) }
    guard naive > 0 else {
      return .undefined("the naive forecast makes no error in training, or there is none")
    }
    return .finite(rows.mean { abs($0 - $1) } / naive, otherwise: "the numbers are too large")
  }
}
