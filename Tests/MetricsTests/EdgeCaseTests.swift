import Foundation
import Metrics
import Predictions
import TestKit
import Testing

/// Where a formula has no value, or a convention decides.
struct NumberEdgeCaseTests {
  private func truth(_ targets: [Double]) -> Truth { Truth(targets: targets, classCount: 0) }

  @Test func `r2 of a target that does not vary is undefined`() {
    let score = RSquared().score(.points([0.1, 0.2, 0.3]), against: truth([0.1, 0.1, 0.1]))
    #expect(score == .undefined("the target does not vary"))
    let one = RSquared().score(.points([1]), against: truth([1]))
    #expect(one == .undefined("the target does not vary"))
  }

  @Test func `r2 sees variation only in rows that count`() {
    let weighted = Truth(targets: [1, 1, 2], weights: [1, 1, 0], classCount: 0)
    let score = RSquared().score(.points([1, 1, 1]), against: weighted)
    #expect(score == .undefined("the target does not vary"))
  }

  @Test func `r2 of the mean is 0 and of worse is negative`() {
    #expect(RSquared().score(.points([2, 2, 2]), against: truth([1, 2, 3])).value == 0)
    #expect(RSquared().score(.points([3, 2, 1]), against: truth([1, 2, 3])).value == -3)
  }

  @Test func `deviances need positive predictions and targets in their domain`() {
    for bad in [0, -1.0] {
      let predictions = Prediction.points([1, bad])
      #expect(
        MeanPoissonDeviance().score(predictions, against: truth([1, 1]))
          == .undefined("a prediction is not positive"))
      #expect(
        MeanGammaDeviance().score(predictions, against: truth([1, 1]))
          == .undefined("a prediction is not positive"))
    }
    #expect(
      MeanPoissonDeviance().score(.points([1, 1]), against: truth([1, -1]))
        == .undefined("a target is negative"))
    #expect(
      MeanGammaDeviance().score(.points([1, 1]), against: truth([1, 0]))
        == .undefined("a target is not positive"))
  }

  @Test func `a count of nothing costs twice the mean`() {
    #expect(MeanPoissonDeviance().score(.points([1.5]), against: truth([0])).value == 3)
  }

  /// The series of x - ln(1 + x) is x^2/2 - x^3/3; at 1e-6 the plain formula keeps four digits.
  @Test func `deviances keep their digits near the target`() throws {
    let poisson = try #require(
      MeanPoissonDeviance().score(.points([3 * (1 + 1e-6)]), against: truth([3])).value)
    #expect(abs(poisson / (3e-12 * (1 - 2e-6 / 3)) - 1) < 1e-4)
    let gamma = try #require(
      MeanGammaDeviance().score(.points([3]), against: truth([3 * (1 + 1e-6)])).value)
    #expect(abs(gamma / (1e-12 * (1 - 2e-6 / 3)) - 1) < 1e-4)
  }

  @Test func `huge residuals do not overflow the root mean square`() {
    let score = RootMeanSquaredError().score(.points([3e200, 4e200]), against: truth([0, 0]))
    #expect(approximately(score.value.map { $0 / 1e200 }, 12.5.squareRoot()))
    let mean = MeanAbsoluteError().score(.points([1.7e308, 1.7e308]), against: truth([0, 0]))
    #expect(mean.value == 1.7e308)
    let beyond = RootMeanSquaredError().score(.points([1.7e308]), against: truth([-1.7e308]))
    #expect(beyond.value == nil)
  }

  @Test func `the median of an even number of residuals is the middle of two`() {
    let score = MedianAbsoluteError().score(.points([1, 2, 4, 9]), against: truth([0, 0, 0, 0]))
    #expect(score.value == 3)
  }

  @Test func `an impossible proportion is clipped and one of the targets refused`() throws {
    let sure = try #require(MeanLogLoss().score(.points([-0.5]), against: truth([1])).value)
    #expect(approximately(sure, -log(1e-15)))
    #expect(
      MeanLogLoss().score(.points([0.5]), against: truth([1.5]))
        == .undefined("a target is outside 0 to 1"))
  }
}

struct ClassEdgeCaseTests {
  private func score(
    _ metric: any Metric, _ probabilities: [Double], _ labels: [Double], threshold: Double = 0.5
  ) -> MetricScore {
    metric.score(
      .classes(ClassPrediction(positiveProbabilities: probabilities, threshold: threshold)),
      against: Truth(targets: labels, classCount: 2))
  }

  @Test(arguments: [0, 1.0]) func `one class alone has no order and no balance`(label: Double) {
    for metric in [AreaUnderROC(), BalancedAccuracy(), MatthewsCorrelation()] as [any Metric] {
      let result = score(metric, [0.2, 0.7], [label, label])
      #expect(result == .undefined("only one class is present"))
    }
  }

  @Test func `average precision needs the positive class and is 1 with nothing else`() {
    #expect(
      score(AveragePrecision(), [0.2, 0.7], [0, 0])
        == .undefined("the positive class is not present"))
    #expect(score(AveragePrecision(), [0.2, 0.7], [1, 1]) == .value(1))
  }

  @Test func `f1 of nothing over nothing is undefined, of misses 0`() {
    #expect(score(F1Score(), [0.2, 0.3], [0, 0]).value == nil)
    #expect(score(F1Score(), [0.2, 0.3], [0, 1]) == .value(0))
    #expect(score(F1Score(), [0.2, 0.9], [0, 0]) == .value(0))
  }

  @Test func `a constant is at chance level`() {
    let (same, labels) = ([0.3, 0.3, 0.3, 0.3], [0.0, 1, 0, 0])
    #expect(score(AreaUnderROC(), same, labels) == .value(0.5))
    #expect(score(AveragePrecision(), same, labels) == .value(0.25))
    #expect(score(BalancedAccuracy(), same, labels) == .value(0.5))
    #expect(score(MatthewsCorrelation(), same, labels) == .value(0))
    #expect(score(Accuracy(), same, labels) == .value(0.75))
  }

  @Test func `a reversed order is the worst`() {
    #expect(score(AreaUnderROC(), [0.9, 0.8, 0.1], [0, 0, 1]) == .value(0))
    #expect(score(MatthewsCorrelation(), [0.9, 0.8, 0.1], [0, 0, 1]) == .value(-1))
  }

  @Test func `a sure error costs a finite log loss`() throws {
    let result = try #require(score(MeanLogLoss(), [0, 1], [1, 0]).value)
    #expect(approximately(result, -log(1e-15), within: 1e-3))
    #expect(score(BrierScore(), [0, 1], [1, 0]) == .value(1))
  }

  @Test func `margins order and decide but have no probability`() {
    let margins = ClassPrediction(margins: [-2, 0.5, 3], classCount: 2)
    let truth = Truth(targets: [0, 1, 1], classCount: 2)
    for metric in [MeanLogLoss(), BrierScore()] as [any Metric] {
      #expect(
        metric.score(.classes(margins), against: truth)
          == .undefined("the predictions have no probabilities"))
    }
    #expect(AreaUnderROC().score(.classes(margins), against: truth) == .value(1))
    #expect(Accuracy().score(.classes(margins), against: truth) == .value(1))
  }

  @Test(arguments: [-0.1, 1.1, .nan]) func `a probability outside 0 to 1 is refused`(bad: Double) {
    let prediction = ClassPrediction(
      classCount: 2, scores: [0.5], probabilities: [1 - bad, bad], decisions: [1])
    let truth = Truth(targets: [1], classCount: 2)
    for metric in [MeanLogLoss(), BrierScore()] as [any Metric] {
      #expect(
        metric.score(.classes(prediction), against: truth)
          == .undefined("a probability is outside 0 to 1"))
    }
  }

  /// Class 2 never occurs: the means are over classes 0 and 1.
  @Test func `an absent class is left out of the means`() {
    let prediction = ClassPrediction(
      probabilities: [0.8, 0.1, 0.1, 0.2, 0.7, 0.1, 0.1, 0.3, 0.6], classCount: 3)
    let truth = Truth(targets: [0, 1, 1], classCount: 3)
    #expect(BalancedAccuracy().score(.classes(prediction), against: truth) == .value(0.75))
    #expect(AreaUnderROC().score(.classes(prediction), against: truth) == .value(1))
    #expect(AveragePrecision().score(.classes(prediction), against: truth) == .value(1))
    // It was decided for, though, so its F1 of 0 counts: (1 + 2/3 + 0) / 3.
    let f1 = F1Score().score(.classes(prediction), against: truth)
    #expect(approximately(f1.value, 5.0 / 9))
  }

  @Test func `a certain multiclass error has a Brier score of 2`() {
    let prediction = ClassPrediction(probabilities: [1, 0, 0], classCount: 3)
    let truth = Truth(targets: [2], classCount: 3)
    #expect(BrierScore().score(.classes(prediction), against: truth) == .value(2))
  }
}
