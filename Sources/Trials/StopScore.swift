internal import Foundation
internal import Losses
internal import Metrics
internal import Predictions

/// The smooth score that decides when training stops, lower is better, the same for all losses.
///
/// It rewards the functional of the primary metric: rmse for means, mae for medians and where
/// no functional is named, the pinball loss for quantiles, the asymmetric squared error for
/// expectiles, log loss for classes whatever the metric is. Laws are read for their mean, median or
/// quantile, several quantiles for the one that is wanted; where metrics judge laws or intervals it
/// is the continuous ranked probability score, which is the mae of plain numbers and about twice
/// the mean pinball loss of quantiles. A prediction that does not say what is wanted is judged by
/// its own validation cost.
///
/// Log loss takes the probabilities that a loss's link gives, its own distortion undone. Margins,
/// whose analytic inverse is clipped and so not smooth, are squashed through the logistic function
/// that fits the validation rows best (Platt 1999), or for several classes through softmax after
/// division by their root mean square. Both keep the order of the rows.
struct StopScore: Sendable {
  private enum Kind: Sendable {
    case rootMeanSquare
    case meanAbsolute
    case pinball(Double)
    case expectile(Double)
    case probabilityScore
    case logLoss

    /// What numbers must stand for.
    var functional: Functional? {
      switch self {
      case .rootMeanSquare: .mean
      case .pinball(let level): .quantile(level)
      case .expectile(let level): .expectile(level)
      case .meanAbsolute, .probabilityScore, .logLoss: .median
      }
    }
  }

  private let kind: Kind
  private let truth: Truth

  /// Creates the score of a primary metric on the validation rows.
  init(metric: MetricCard, truth: Truth) {
    self.truth = truth
    kind = truth.classCount >= 2 ? .logLoss : StopScore.kind(of: metric.functional)
  }

  private static func kind(of functional: Functional?) -> Kind {
    switch functional {
    case .quantile(let level): .pinball(level)
    case .expectile(let level): .expectile(level)
    case .median, .robustLocation, nil: .meanAbsolute
    case .distribution, .quantiles: .probabilityScore
    default: .rootMeanSquare
    }
  }

  /// Returns the score of raw scores of the validation rows under a loss.
  func score(_ scores: [Double], of candidate: Candidate) -> Double {
    switch kind {
    case .logLoss: logLoss(scores, of: candidate)
    case .probabilityScore: probabilityScore(scores, of: candidate)
    case .rootMeanSquare: rootMeanSquare(scores, candidate)
    case .meanAbsolute: mean(scores, candidate) { abs($0) }
    case .pinball(let level): mean(scores, candidate) { max(level * $0, (level - 1) * $0) }
    case .expectile(let level):
      mean(scores, candidate) { ($0 >= 0 ? level : 1 - level) * $0 * $0 }
    }
  }

  private func rootMeanSquare(_ scores: [Double], _ candidate: Candidate) -> Double {
    guard points(scores, candidate) != nil else { return ownCost(scores, candidate) }
    return mean(scores, candidate) { $0 * $0 }.squareRoot()
  }

  private func points(_ scores: [Double], _ candidate: Candidate) -> [Double]? {
    candidate.prediction(scores).points(for: kind.functional)
  }

  /// Returns the loss's own cost of the validation rows.
  private func ownCost(_ scores: [Double], _ candidate: Candidate) -> Double {
    let targets = candidate.scaling.scaled(truth.targets)
    return WeightedMean.of(
      candidate.scaledLoss.values(scores: scores, targets: targets), truth.weights)
  }

  private func probabilityScore(_ scores: [Double], of candidate: Candidate) -> Double {
    let prediction = candidate.prediction(scores)
    let costs: [Double]
    switch prediction {
    case .distributions(let laws): costs = zip(laws, truth.targets).map { $0.crps($1) }
    case .quantiles(let quantiles): costs = quantiles.twiceMeanPinball(truth.targets)
    case .points, .classes: return mean(scores, candidate) { abs($0) }
    }
    return WeightedMean.of(costs, truth.weights)
  }

  /// Returns the mean of a function of the residuals y - prediction.
  private func mean(
    _ scores: [Double], _ candidate: Candidate, _ cost: (Double) -> Double
  ) -> Double {
    guard let points = points(scores, candidate) else { return ownCost(scores, candidate) }
    return WeightedMean.of(zip(truth.targets, points).map { cost($0 - $1) }, truth.weights)
  }

  private func logLoss(_ scores: [Double], of candidate: Candidate) -> Double {
    let classes = truth.classCount
    let probabilities = probabilities(scores, of: candidate)
    let losses = truth.targets.enumerated().map { row, label in
      -Foundation.log(max(probabilities[row * classes + Int(label)], 1e-15))
    }
    return WeightedMean.of(losses, truth.weights)
  }

  private func probabilities(_ scores: [Double], of candidate: Candidate) -> [Double] {
    let prediction = candidate.prediction(scores)
    guard case .classes(let raw) = prediction else { return squashed(candidate.margins(scores)) }
    if let own = raw.probabilities {
      guard case .classes(let recovered) = candidate.recovered(scores) else { return own }
      return recovered.probabilities ?? own
    }
    let classes = truth.classCount
    guard classes > 2 else { return squashed(candidate.margins(scores)) }
    // A row of a loss of ordered classes has fewer scores than classes, but a margin for each.
    let spread = WeightedMean.of(raw.scores.map { $0 * $0 }, nil).squareRoot()
    let scale = spread > 0 ? 1 / spread : 1
    return stride(from: 0, to: raw.scores.count, by: classes).flatMap { start in
      Link.softmax(raw.scores[start..<start + classes].map { $0 * scale })
    }
  }

  private func squashed(_ margins: [Double]) -> [Double] {
    let map = PlattScaling(margins: margins, truth: truth) ?? .identity
    return margins.flatMap { margin in
      let p = map.probability(margin)
      return [1 - p, p]
    }
  }
}

extension QuantilePrediction {
  /// Returns twice the mean pinball loss over the levels, one a row.
  fileprivate func twiceMeanPinball(_ targets: [Double]) -> [Double] {
    targets.indices.map { row in
      var sum = 0.0
      for (k, level) in levels.enumerated() {
        let residual = targets[row] - values[row * levels.count + k]
        sum += max(level * residual, (level - 1) * residual)
      }
      return 2 * sum / Double(levels.count)
    }
  }
}
