internal import Foundation
internal import Predictions
internal import Profiles
internal import Statistics

/// Out-of-fold predictions of one learner with their cost, lower is better.
struct PilotFit: Sendable {
  var predictions: PilotPredictions
  /// Squared error, or log loss of classes.
  let cost: Double
  /// Median distance of the rows that do not stand alone from their predictions; 0 for classes.
  let ordinaryError: Double

  /// Joins outcomes that come fold by fold for each loss; fails where a fold of a loss does, but for
  /// positive means, which are then left out.
  static func joined(
    _ learner: String, _ losses: [PilotLoss], _ folds: [PilotFold],
    _ outcomes: [Result<PilotFold.Outcome, PilotFailure>], _ sample: PilotSample
  ) -> Result<PilotFit, PilotFailure> {
    var predictions = PilotPredictions(learner: learner, rows: sample.rows, parametersPerRow: 0)
    var unit = 1.0
    for (place, loss) in losses.enumerated() {
      let own = outcomes[place * folds.count..<(place + 1) * folds.count]
      do {
        let join = try join(own, folds, rows: sample.rows.count, width: max(1, sample.classCount))
        predictions.take(join, of: loss)
        unit = max(unit, join.unit)
      } catch {
        if loss != .positiveMean { return .failure(error) }
      }
    }
    return .success(PilotFit(predictions, sample, unit: unit))
  }

  private static func join(
    _ outcomes: ArraySlice<Result<PilotFold.Outcome, PilotFailure>>, _ folds: [PilotFold],
    rows: Int, width: Int
  ) throws(PilotFailure) -> PilotJoin {
    var join = PilotJoin(rows: rows, width: width)
    for (outcome, fold) in zip(outcomes, folds) { join.add(try outcome.get(), at: fold.test) }
    return join
  }

  private init(_ predictions: PilotPredictions, _ sample: PilotSample, unit: Double) {
    self.predictions = predictions
    let k = sample.classCount
    cost = sample.targets.indices.reduce(0) { sum, place in
      if sample.leftOut.contains(place) { return sum }
      let target = sample.targets[place]
      if k > 0 { return sum - log(max(predictions.probabilities[place * k + Int(target)], 1e-12)) }
      let error = (target - predictions.means[place]) / unit
      return sum + error * error
    }
    let ordinary = predictions.means.indices.filter { !sample.isolated.contains($0) }
    ordinaryError = Quantile.median(
      ordinary.map { abs(sample.targets[$0] - predictions.means[$0]) })
  }
}

extension PilotPredictions {
  fileprivate mutating func take(_ join: PilotJoin, of loss: PilotLoss) {
    switch loss {
    case .mean:
      means = join.values
      parametersPerRow = join.parametersPerRow
    case .median: medians = join.values
    case .positiveMean: positiveMeans = join.values
    case .twoClasses, .moreClasses: probabilities = join.values
    }
  }
}
