import Statistics
import TestKit
import Testing

/// Differences whose mean and standard deviation are exactly as asked.
private func differences(count: Int, mean: Double, sd: Double) -> [Double] {
  let raw = (0..<count).map { Double($0 * 37 % 101) }
  let moments = Moments(raw)
  return raw.map { mean + sd * ($0 - moments.mean) / moments.sd }
}

struct CorrectedResampledTTests {
  /// scikit-learn's example of comparing models by grid search: 10 x 10 folds of 100 rows.
  @Test func `scikit-learn's worked example comes out`() throws {
    let test = CorrectedResampledT(
      differences: differences(count: 100, mean: 0.01, sd: 0.038297), testToTrainRatio: 1.0 / 9)
    #expect(approximately(test.t, 0.7503, within: 5e-4))
    #expect(approximately(test.pValue, 2 * 0.2274, within: 2e-4))
    for (level, low, high) in [
      (0.5, 0.00098, 0.01902), (0.75, -0.00542, 0.02542), (0.95, -0.01645, 0.03645),
    ] {
      let interval = try #require(test.interval(level: level))
      #expect(abs(interval.low - low) < 2e-5)
      #expect(abs(interval.high - high) < 2e-5)
    }
  }

  /// Five folds of 30 rows after training on 120, from scipy 1.16.3.
  ///
  /// The uncorrected test would give t = 2.579, and 1/(n_train + n_test) in the place of 1/J 2.277.
  @Test func `the number of splits, not of rows, enters the correction`() throws {
    let test = CorrectedResampledT(
      differences: [0.012, 0.020, -0.004, 0.015, 0.009], testToTrainRatio: 30.0 / 120)
    #expect(approximately(test.mean, 0.0104))
    #expect(test.degrees == 4)
    #expect(approximately(test.t, 1.7194193488972682))
    #expect(approximately(test.pValue, 0.16065918853031522))
    let interval = try #require(test.interval(level: 0.95))
    #expect(approximately(interval.low, -0.006393476886587212))
    #expect(approximately(interval.high, 0.02719347688658721))
  }

  @Test(arguments: [[], [0.3]]) func `fewer than two splits decide nothing`(values: [Double]) {
    let test = CorrectedResampledT(differences: values, testToTrainRatio: 0.25)
    #expect(test.mean == values.first ?? 0)
    #expect(test.standardError == nil && test.t == nil && test.pValue == nil)
    #expect(test.interval(level: 0.95) == nil)
    let posterior = CorrelatedBayesianT(differences: values, testToTrainRatio: 0.25)
    #expect(posterior.probabilities(rope: 0.01) == nil)
  }

  @Test func `differences that do not vary have no t`() throws {
    let test = CorrectedResampledT(differences: [0.1, 0.1, 0.1], testToTrainRatio: 0.25)
    #expect(test.standardError == 0 && test.t == nil && test.pValue == nil)
    let interval = try #require(test.interval(level: 0.95))
    #expect(interval == (0.1, 0.1))
  }
}

struct CorrelatedBayesianTTests {
  /// The same two examples; the second was checked with baycomp.
  @Test func `worked examples come out, and positive is above`() throws {
    let first = CorrelatedBayesianT(
      differences: differences(count: 100, mean: 0.01, sd: 0.038297), testToTrainRatio: 1.0 / 9)
    let noRope = try #require(first.probabilities(rope: 0))
    #expect(approximately(noRope.above, 0.7726, within: 2e-4))
    let rope = try #require(first.probabilities(rope: 0.01))
    #expect(approximately(rope.inside, 0.4317, within: 2e-4))
    let second = CorrelatedBayesianT(
      differences: [0.012, 0.020, -0.004, 0.015, 0.009], testToTrainRatio: 0.25)
    let shares = try #require(second.probabilities(rope: 0.01))
    #expect(approximately(shares.below, 0.013986763604380838))
    #expect(approximately(shares.inside, 0.46124, within: 1e-5))
    #expect(approximately(shares.above, 0.5247767482816207))
  }

  @Test(
    arguments: [(0, 0.01, 1), (0.01, 0.01, 1), (-0.5, 0.01, 0), (0.5, 0.01, 2), (0, 0, 1)]
      as [(Double, Double, Int)])
  func `differences that do not vary put all mass in one place`(
    value: Double, rope: Double, place: Int
  ) throws {
    let posterior = CorrelatedBayesianT(
      differences: [value, value, value], testToTrainRatio: 0.25)
    let shares = try #require(posterior.probabilities(rope: rope))
    #expect([shares.below, shares.inside, shares.above] == (0..<3).map { $0 == place ? 1 : 0 })
  }
}

struct HolmTests {
  /// From statsmodels 0.15.0, `multipletests(method="holm")`.
  @Test func `p-values agree with statsmodels`() {
    let adjusted = Holm.adjusted([0.01, 0.04, 0.03, 0.005, 0.5])
    for (value, expected) in zip(adjusted, [0.04, 0.09, 0.09, 0.025, 0.5]) {
      #expect(approximately(value, expected))
    }
  }

  @Test func `one test is not changed and none is fine`() {
    #expect(Holm.adjusted([0.03]) == [0.03])
    #expect(Holm.adjusted([]).isEmpty)
    #expect(Holm.adjusted([0.9, 0.8]) == [1, 1])
  }
}

struct DetectableDifferenceTests {
  /// Splits, rows of test per row of training, and the differences at power 0.8 for alpha 0.05 and
  /// for 0.05 / 7, from scipy's non-central t.
  @Test(
    arguments: [
      (5, 1.0 / 4, 2.52, 4.31), (10, 1.0 / 4, 1.86, 2.63), (25, 1.0 / 4, 1.57, 2.06),
      (50, 1.0 / 4, 1.49, 1.91), (10, 1.0 / 9, 1.45, 2.04), (30, 1.0 / 9, 1.10, 1.43),
      (50, 1.0 / 9, 1.03, 1.33), (100, 1.0 / 9, 0.98, 1.25), (20, 1.0 / 19, 0.95, 1.25),
      (100, 1.0 / 19, 0.71, 0.90), (30, 1.0 / 2, 2.12, 2.75),
    ] as [(Int, Double, Double, Double)])
  func `the table of schemes comes out`(
    splits: Int, ratio: Double, single: Double, family: Double
  ) throws {
    for (alpha, expected) in [(0.05, single), (0.05 / 7, family)] {
      let multiple = DetectableDifference.multiple(
        splits: splits, testToTrainRatio: ratio, alpha: alpha, power: 0.8)
      #expect(abs(try #require(multiple) - expected) < 0.01)
    }
  }

  /// From integrating scipy's laws with `quad`; few splits and small levels are the hard cases.
  @Test(
    arguments: [
      (2, 1, 0.05, 20.004993593103226), (3, 1.0 / 2, 0.05, 5.160905999456105),
      (5, 1.0 / 4, 0.05 / 7, 4.310726589901997), (30, 1.0 / 9, 0.05, 1.1016917856871846),
    ] as [(Int, Double, Double, Double)])
  func `few splits come out to six digits`(
    splits: Int, ratio: Double, alpha: Double, expected: Double
  ) {
    let multiple = DetectableDifference.multiple(
      splits: splits, testToTrainRatio: ratio, alpha: alpha, power: 0.8)
    #expect(approximately(multiple, expected, within: 1e-6))
  }

  @Test(arguments: [-1, 0, 1]) func `one split detects nothing`(splits: Int) {
    #expect(
      DetectableDifference.multiple(
        splits: splits, testToTrainRatio: 0.25, alpha: 0.05, power: 0.8) == nil)
  }
}
