internal import Learners
internal import Predictions
package import Profiles
internal import Statistics
package import Tables

/// Why no pilot could be fitted, one sentence.
package struct PilotFailure: Error, Sendable, Hashable {
  /// The reason.
  package var message: String
}

/// Out-of-fold fits of cheap models, three folds, on a seeded sample of the rows.
package enum PilotFits {
  private static let folds = 3
  private static let fewestRows = 30
  private static let mostClasses = 100
  /// The linear pilot is skipped beyond this many coefficients.
  static let mostCoefficients = 150

  /// Returns the out-of-fold predictions of the better of the two pilots, boosted trees and linear.
  ///
  /// Better is less squared error for numbers, less log loss for classes.
  package static func predictions(
    table: Table, request: ProfileRequest, target: ResolvedTarget, effort: PilotEffort,
    seed: UInt64
  ) -> Result<PilotPredictions, PilotFailure> {
    let features = FeatureSelection(table: table, target: request.target, drop: request.drop).used
    let sample = PilotSample(target: target, most: effort.mostRows, seed: seed)
    if let obstacle = obstacle(sample: sample, features: features) {
      return .failure(PilotFailure(message: "No pilot was fitted: \(obstacle)."))
    }
    let fit = { (sample: PilotSample) in
      ["boosted_trees", "linear"].map { name in
        PilotLearner(name: name, classes: sample.classCount)
          .outOfFold(sample, table: table, features: features, folds: folds, seed: seed)
      }
    }
    let fits = fit(sample)
    if let best = Self.best(of: fits) {
      guard !sample.isolated.isEmpty, let other = Self.best(of: fit(sample.withoutIsolated)) else {
        return .success(best.predictions)
      }
      return .success((areSpoiled(fits, beside: other) ? other : best).predictions)
    }
    let reasons = fits.compactMap { fit in
      if case .failure(let failure) = fit { failure.message } else { nil }
    }
    return .failure(
      PilotFailure(message: "No pilot could be fitted: \(reasons.joined(separator: "; "))."))
  }

  private static func best(
    of fits: [Result<PilotLearner.Fit, PilotFailure>]
  ) -> PilotLearner.Fit? {
    fits.compactMap { try? $0.get() }.min { $0.cost < $1.cost }
  }

  /// Isolated rows that features explain help a fit; others bend every fit away from all other rows.
  private static func areSpoiled(
    _ fits: [Result<PilotLearner.Fit, PilotFailure>], beside other: PilotLearner.Fit
  ) -> Bool {
    let errors = fits.compactMap { try? $0.get().ordinaryError }
    return errors.allSatisfy { other.ordinaryError < 0.5 * $0 }
  }

  private static func obstacle(sample: PilotSample, features: [String]) -> String? {
    if sample.rows.count < fewestRows { return "\(sample.rows.count) rows are too few" }
    if features.isEmpty { return "there are no features" }
    if sample.classCount > mostClasses { return "\(sample.classCount) classes are too many" }
    return nil
  }
}
