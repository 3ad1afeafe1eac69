internal import Learners
internal import Predictions
package import Profiles
internal import Statistics
package import Tables

/// Out-of-fold fits of cheap models on a seeded sample of the rows.
package enum PilotFits {
  private static let fewestRows = 30
  private static let mostClasses = 100

  /// Returns the out-of-fold predictions of the better of the two pilots, boosted trees and linear.
  ///
  /// Better is less squared error for numbers, less log loss for classes. Equal arguments give equal
  /// predictions, whatever the number of threads.
  package static func predictions(
    table: Table, request: ProfileRequest, target: ResolvedTarget, effort: PilotEffort,
    seed: UInt64
  ) -> Result<PilotPredictions, PilotFailure> {
    let features = FeatureSelection(table: table, target: request.target, drop: request.drop).used
    let sample = PilotSample(
      target: target, most: effort.mostRows(features: features.count), seed: seed)
    if let obstacle = obstacle(sample: sample, features: features) {
      return .failure(PilotFailure(message: "No pilot was fitted: \(obstacle)."))
    }
    let split = { (sample: PilotSample) in
      try PilotSplit(sample, table: table, features: features, effort: effort, seed: seed)
    }
    do {
      let all = try Contest(split(sample))
      guard !sample.isolated.isEmpty else { return all.predictions(target: target) }
      let others = try Contest(split(sample.withoutIsolated))
      let isBetter = others.best.map { PilotFits.areSpoiled(all.fits, beside: $0) } ?? false
      return (isBetter ? others : all).predictions(target: target)
    } catch {
      let reason = PilotFailure(error).message
      return .failure(PilotFailure(message: "No pilot could be fitted: \(reason)."))
    }
  }

  /// Isolated rows that features explain help a fit; others bend every fit away from all other rows.
  private static func areSpoiled(
    _ fits: [Result<PilotFit, PilotFailure>], beside other: PilotFit
  ) -> Bool {
    let errors = fits.compactMap { try? $0.get().ordinaryError }
    return !errors.isEmpty && errors.allSatisfy { other.ordinaryError < 0.5 * $0 }
  }

  private static func obstacle(sample: PilotSample, features: [String]) -> String? {
    if sample.rows.count < fewestRows { return "\(sample.rows.count) rows are too few" }
    if features.isEmpty { return "there are no features" }
    if sample.classCount > mostClasses { return "\(sample.classCount) classes are too many" }
    return nil
  }

  /// The fits of all learners to one split.
  private struct Contest {
    let split: PilotSplit
    let fits: [Result<PilotFit, PilotFailure>]

    init(_ split: PilotSplit) {
      self.split = split
      fits = split.fits()
    }

    var best: PilotFit? { fits.compactMap { try? $0.get() }.min { $0.cost < $1.cost } }

    /// The predictions of the best fit, with the scores of its outliers, or why there is none.
    func predictions(target: ResolvedTarget) -> Result<PilotPredictions, PilotFailure> {
      guard var predictions = best?.predictions else {
        let reasons = fits.compactMap { fit in
          if case .failure(let failure) = fit { failure.message } else { nil }
        }
        return .failure(
          PilotFailure(message: "No pilot could be fitted: \(reasons.joined(separator: "; "))."))
      }
      if let flags = ResidualProfile.outlierFlags(of: predictions, target: target) {
        predictions.outlierScores = split.scores(ofFlags: flags)
      }
      return .success(predictions)
    }
  }
}
