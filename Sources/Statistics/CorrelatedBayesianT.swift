/// The posterior of the mean paired difference over correlated splits.
///
/// Student's t of J - 1 degrees about the mean, with scale s sqrt(1/J + n_test/n_train)
/// (Benavoli, Corani, Demsar and Zaffalon 2017).
package struct CorrelatedBayesianT: Sendable, Hashable {
  /// The same numbers, read as a confidence statement.
  package let frequentist: CorrectedResampledT

  /// Creates the posterior from one difference a split and the rows of test per row of training.
  package init(differences: [Double], testToTrainRatio: Double) {
    frequentist = CorrectedResampledT(
      differences: differences, testToTrainRatio: testToTrainRatio)
  }

  /// Returns the probability that the mean difference lies below -rope, within, and above rope.
  ///
  /// - Returns: `nil` for fewer than two differences; when they do not vary, all mass is where
  ///   they are.
  package func probabilities(rope: Double) -> (below: Double, inside: Double, above: Double)? {
    guard let scale = frequentist.standardError else { return nil }
    let mean = frequentist.mean
    guard scale > 0 else {
      if abs(mean) <= rope { return (0, 1, 0) }
      return mean < 0 ? (1, 0, 0) : (0, 0, 1)
    }
    let degrees = frequentist.degrees
    let below = StudentT.cumulative((-rope - mean) / scale, degrees: degrees)
    let above = StudentT.upperTail((rope - mean) / scale, degrees: degrees)
    return (below, max(0, 1 - below - above), above)
  }
}
