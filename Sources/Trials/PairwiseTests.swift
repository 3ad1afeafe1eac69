internal import Predictions
internal import Statistics

/// All pairs of contenders compared by the corrected resampled t test, with Holm's correction
/// within a family of pairs, and by the correlated Bayesian t test.
///
/// Two questions make two families. Which loss: all pairs of losses, each by the one contender
/// that stands for it whatever the scores say. Does post-processing pay: all pairs in which a
/// further variant takes part. So the number of variants never weakens a claim about losses. A
/// family is all pairs and not only those with the best: the best was chosen by looking at the
/// same scores (Demsar 2006; Nadeau and Bengio 2003; Benavoli et al. 2017).
struct PairwiseTests {
  /// What is known of candidate - reference, as costs: positive = the candidate is worse.
  struct Comparison {
    let test: CorrectedResampledT
    /// The probabilities that the candidate is better, practically equal, worse.
    let probabilities: (below: Double, inside: Double, above: Double)?
    var adjustedP: Double?
  }

  /// Where a comparison stands, with its own p.
  private struct Pair {
    var row: Int
    var column: Int
    var p: Double
  }

  private let comparisons: [[Comparison?]]

  /// Compares contenders, best first; those that failed wholly take no part.
  init(_ contenders: [Contender], direction: Direction, ratio: Double, rope: Double) {
    let count = contenders.count
    var table = [[Comparison?]](
      repeating: Array(repeating: nil, count: count), count: count)
    var losses: [Pair] = []
    var variants: [Pair] = []
    for reference in 0..<count where !contenders[reference].isFailed {
      for candidate in reference + 1..<max(count, reference + 1)
      where !contenders[candidate].isFailed {
        let differences = contenders[candidate].differences(
          to: contenders[reference], direction: direction)
        let comparison = PairwiseTests.compare(differences, ratio: ratio, rope: rope)
        table[candidate][reference] = comparison
        guard let p = PairwiseTests.pValue(comparison.test) else { continue }
        let pair = Pair(row: candidate, column: reference, p: p)
        if contenders[candidate].standsForLoss && contenders[reference].standsForLoss {
          losses.append(pair)
        } else {
          variants.append(pair)
        }
      }
    }
    for family in [losses, variants] {
      for (pair, p) in zip(family, Holm.adjusted(family.map(\.p))) {
        table[pair.row][pair.column]?.adjustedP = p
      }
    }
    comparisons = table
  }

  /// Returns the comparison of a contender with a better one.
  func comparison(of candidate: Int, with better: Int) -> Comparison? {
    comparisons[candidate][better]
  }

  /// Whether a better contender beats it beyond doubt: Holm's p below 0.05 and a probability of at
  /// least 0.95 that it is worse by more than the region of practical equivalence.
  func isExcluded(_ candidate: Int) -> Bool {
    comparisons[candidate].contains { comparison in
      guard let comparison, let p = comparison.adjustedP else { return false }
      return p < 0.05 && (comparison.probabilities?.above ?? 0) >= 0.95
    }
  }

  /// Whether it equals a better contender for all practical purposes, with probability 0.95.
  func isEquivalent(_ candidate: Int, to better: Int) -> Bool {
    (comparisons[candidate][better]?.probabilities?.inside ?? 0) >= 0.95
  }

  private static func compare(
    _ differences: [Double], ratio: Double, rope: Double
  ) -> Comparison {
    Comparison(
      test: CorrectedResampledT(differences: differences, testToTrainRatio: ratio),
      probabilities: CorrelatedBayesianT(differences: differences, testToTrainRatio: ratio)
        .probabilities(rope: rope))
  }

  /// The p of differences that do not vary is 1 when they are 0, else 0.
  private static func pValue(_ test: CorrectedResampledT) -> Double? {
    guard test.standardError != nil else { return nil }
    return test.pValue ?? (test.mean == 0 ? 1 : 0)
  }
}
