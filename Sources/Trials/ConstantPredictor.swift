internal import Foundation
internal import Losses
internal import Metrics
internal import Predictions
internal import Statistics

/// The best prediction that looks at no feature, chosen for each metric on the training part.
///
/// Numbers: the constant of the metric's functional, the training quantiles, or the best constant
/// of a few laws. Classes: their shares, or for metrics of
/// decisions the single class that scores best in training.
struct ConstantPredictor {
  private let training: Truth
  private let rows: Int

  /// Creates the predictor of `rows` rows from what is true of the training part.
  init(training: Truth, rows: Int) {
    self.training = training
    self.rows = rows
  }

  /// Returns the constant prediction for a metric.
  func prediction(for metric: any Metric) -> Prediction {
    let candidates = candidates(for: metric.card)
    guard candidates.count > 1 else { return candidates[0](rows) }
    var best = candidates[0]
    var bestCost = Double.infinity
    for candidate in candidates {
      let score = metric.score(candidate(training.targets.count), against: training).value
      guard let score, metric.card.direction.cost(score) < bestCost else { continue }
      best = candidate
      bestCost = metric.card.direction.cost(score)
    }
    return best(rows)
  }

  /// Returns what to choose among, as functions of the number of rows; never empty.
  private func candidates(for card: MetricCard) -> [(Int) -> Prediction] {
    let classes = training.classCount
    guard classes >= 2 else { return numbers(for: card) }
    if card.reads == .decisions {
      return (0..<classes).map { label in { decided(label, rows: $0) } }
    }
    let shares = shares()
    return [{ .classes(probabilities(shares, rows: $0)) }]
  }

  private func numbers(for card: MetricCard) -> [(Int) -> Prediction] {
    switch card.reads {
    case .distributions:
      return constantLaws().map { law in { .distributions(Array(repeating: law, count: $0)) } }
    case .quantiles:
      let levels = levels(of: card.functional)
      let values = levels.map { quantile($0) }
      return [
        { rows in
          .quantiles(
            QuantilePrediction(
              levels: levels, values: Array(repeatElement(values, count: rows).joined())))
        }
      ]
    default:
      return constants(for: card.functional).map { value in
        { .points(Array(repeating: value, count: $0)) }
      }
    }
  }

  /// The levels that a metric reads: its own, else those of the forecast hubs.
  private func levels(of functional: Functional?) -> [Double] {
    if case .quantiles(let levels) = functional { return levels }
    return QuantileRows.lawLevels
  }

  /// The best constant laws of the losses that predict laws.
  private func constantLaws() -> [PredictedDistribution] {
    let losses: [any Loss] = [
      GaussianNLL(), LaplaceNLL(), GaussianCRPS(), ZeroInflatedPoisson(),
    ]
    return losses.filter { training.targets.allSatisfy($0.accepts) }.flatMap { loss in
      let scores = loss.bestConstant(
        targets: training.targets, weights: training.weights, classes: 0)
      guard case .distributions(let laws) = loss.prediction(scores: scores, classes: 0) else {
        return [PredictedDistribution]()
      }
      return laws
    }
  }

  private func constants(for functional: Functional?) -> [Double] {
    let targets = training.targets
    switch functional {
    case .mean: return [WeightedMean.of(targets, training.weights)]
    case .median: return [quantile(0.5)]
    case .quantile(let level): return [quantile(level)]
    case .geometricMean where targets.allSatisfy { $0 > 0 }:
      return [exp(WeightedMean.of(targets.map { log($0) }, training.weights))]
    default: return [WeightedMean.of(targets, training.weights), quantile(0.5)]
    }
  }

  private func quantile(_ level: Double) -> Double {
    guard let weights = training.weights else { return Quantile.of(training.targets, at: level) }
    let order = training.targets.indices.sorted { training.targets[$0] < training.targets[$1] }
    let wanted = level * weights.reduce(0, +)
    var below = 0.0
    let row = order.first { row in
      below += weights[row]
      return below >= wanted
    }
    return (row ?? order.last).map { training.targets[$0] } ?? 0
  }

  private func shares() -> [Double] {
    var shares = [Double](repeating: 0, count: training.classCount)
    for (row, label) in training.targets.enumerated() where shares.indices.contains(Int(label)) {
      shares[Int(label)] += training.weights?[row] ?? 1
    }
    let total = shares.reduce(0, +)
    return total > 0 ? shares.map { $0 / total } : shares.map { _ in 1 / Double(shares.count) }
  }

  private func probabilities(_ shares: [Double], rows: Int) -> ClassPrediction {
    ClassPrediction(
      probabilities: Array(repeatElement(shares, count: rows).joined()),
      classCount: training.classCount)
  }

  private func decided(_ label: Int, rows: Int) -> Prediction {
    var prediction = probabilities(shares(), rows: rows)
    prediction.decisions = Array(repeating: label, count: rows)
    return .classes(prediction)
  }
}
