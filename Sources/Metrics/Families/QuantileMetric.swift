public import Predictions

/// A metric of all quantiles of a row against what happened.
public protocol QuantileMetric: Metric {
  /// The levels at which it judges, ascending; predicted quantiles must hold every one of them.
  var levels: [Double] { get }
  /// Returns the score of rows that were checked: at least one, equal counts, finite quantiles, no
  /// row without weight.
  func score(_ rows: QuantileRows) -> MetricScore
}

extension QuantileMetric {
  /// Returns the score, or why these predictions and this truth do not go together.
  public func score(_ prediction: Prediction, against truth: Truth) -> MetricScore {
    do throws(Undefined) {
      return score(try QuantileRows(prediction, truth, ownLevels: levels, card: card))
    } catch {
      return .undefined(error.reason)
    }
  }
}

/// Quantiles and true numbers of the same rows: at least one, all finite, each with a weight > 0.
public struct QuantileRows: Sendable, Hashable {
  /// The levels in (0, 1), ascending.
  public let levels: [Double]
  /// The quantiles of all rows, one array a level; they never cross.
  public let quantiles: [[Double]]
  /// What happened.
  public let targets: [Double]
  /// How much each row counts.
  public let weights: RowWeights

  /// The 23 levels of the forecast hubs, which hold those of every metric's default.
  ///
  /// From Bracher, Ray, Gneiting and Reich (2021).
  public static let lawLevels = QuantileLevels.many

  /// Reads quantiles at levels, between those of the prediction by interpolation.
  init(
    _ prediction: Prediction, _ truth: Truth, levels: [Double], card: MetricCard
  ) throws(Undefined) {
    try self.init(prediction, truth, levels: levels, card) {
      (quantiles, level) throws(Undefined) in
      if let values = quantiles.quantile(level) { return values }
      throw Undefined("the predictions do not reach to the quantile \(level)")
    }
  }

  /// Reads quantiles at levels that the prediction itself must have.
  init(
    _ prediction: Prediction, _ truth: Truth, ownLevels levels: [Double], card: MetricCard
  ) throws(Undefined) {
    try self.init(prediction, truth, levels: levels, card) {
      (quantiles, level) throws(Undefined) in
      try QuantileLevels.values(of: quantiles, at: level, among: levels, card)
    }
  }

  private init(
    _ prediction: Prediction, _ truth: Truth, levels: [Double], _ card: MetricCard,
    reading read: (QuantilePrediction, Double) throws(Undefined) -> [Double]
  ) throws(Undefined) {
    try checkCounts(predictions: prediction.count, truth)
    let weights = try RowWeights(truth.weights, count: truth.targets.count)
    try QuantileRows.check(prediction, card)
    var quantiles: [[Double]] = []
    for level in levels {
      let values = try QuantileRows.values(of: prediction, at: level, card, read)
      guard values.allSatisfy(\.isFinite) else { throw Undefined("a quantile is not finite") }
      quantiles.append(weights.counted(values))
    }
    self.levels = levels
    self.quantiles = quantiles
    targets = weights.counted(truth.targets)
    self.weights = weights.withoutZeros
  }

  private static func check(_ prediction: Prediction, _ card: MetricCard) throws(Undefined) {
    switch prediction {
    case .points: throw Undefined("\(card.name) needs quantiles, but the predictions are numbers")
    case .classes: throw Undefined("\(card.name) needs numbers, but the predictions are classes")
    case .quantiles: return
    case .distributions(let laws): for law in laws { try law.check() }
    }
  }

  private static func values(
    of prediction: Prediction, at level: Double, _ card: MetricCard,
    _ read: (QuantilePrediction, Double) throws(Undefined) -> [Double]
  ) throws(Undefined) -> [Double] {
    switch prediction {
    case .distributions(let laws): return laws.map { $0.quantile(level) }
    case .quantiles(let prediction): return try read(prediction, level)
    case .points, .classes: throw Undefined("\(card.name) needs quantiles")
    }
  }
}
