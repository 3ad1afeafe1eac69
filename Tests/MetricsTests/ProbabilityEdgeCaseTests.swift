import Foundation
import Metrics
import Predictions
import TestKit
import Testing

/// Probabilities and rankings by hand: training shares, clipping, ties, cuts.
struct ProbabilityEdgeCaseTests {
  private func classes(_ probabilities: [[Double]]) -> Prediction {
    .classes(
      ClassPrediction(
        probabilities: probabilities.flatMap { $0 }, classCount: probabilities[0].count))
  }

  private func two(_ probabilities: [Double]) -> Prediction {
    .classes(ClassPrediction(positiveProbabilities: probabilities, threshold: 0.5))
  }

  private func truth(_ labels: [Double], _ count: Int = 2) -> Truth {
    Truth(targets: labels, classCount: count)
  }

  // MARK: Skill

  @Test func `skill is measured against the shares of the training rows`() throws {
    var rows = truth([1, 0])
    rows.training = TrainingTargets(targets: [1, 0, 0, 0])
    // The constant 1/4 costs 9/16 and 1/16, the forecasts 1/4 and 1/4: 1 - (1/4) / (5/16).
    let brier = BrierSkill().score(two([0.5, 0.5]), against: rows)
    #expect(approximately(brier.value, 0.2, within: 1e-14))
    let log = LogLossSkill().score(two([0.5, 0.5]), against: rows)
    let constant = -(Foundation.log(0.25) + Foundation.log(0.75)) / 2
    #expect(approximately(log.value, 1 - Foundation.log(2) / constant, within: 1e-14))
  }

  @Test func `the shares of the rows themselves have no skill`() {
    let rows = truth([1, 0, 0, 0])
    let shares = two([0.25, 0.25, 0.25, 0.25])
    #expect(approximately(BrierSkill().score(shares, against: rows).value, 0, within: 1e-15))
    #expect(approximately(LogLossSkill().score(shares, against: rows).value, 0, within: 1e-15))
  }

  @Test func `one class alone leaves nothing to gain`() {
    let score = BrierSkill().score(two([0.5, 0.5]), against: truth([1, 1]))
    #expect(score == .undefined("the constant forecast is perfect"))
  }

  @Test(arguments: ["log_loss", "brier_skill", "log_loss_skill"])
  func `a class that was never trained has no probability to judge`(name: String) throws {
    var rows = truth([1, 0])
    rows.training = TrainingTargets(targets: [0, 0, 0])
    let score = try MetricCatalogue.metric(named: name).score(two([0.5, 0.5]), against: rows)
    #expect(score == .undefined("class 1 does not occur in the training rows"))
  }

  @Test func `training rows that are none are refused`() {
    var rows = truth([1, 0])
    rows.training = TrainingTargets(targets: [1, 0], weights: [1, -1])
    let score = BrierSkill().score(two([0.5, 0.5]), against: rows)
    #expect(score == .undefined("in training, a weight is negative or not finite"))
  }

  // MARK: Notes

  @Test func `clipped rows are counted`() {
    let sure = two([0, 1, 0.5, 1e-16])
    let rows = truth([1, 1, 0, 1])
    #expect(
      MeanLogLoss().notes(on: sure, against: rows)
        == ["2 of 4 rows gave their class less than 1e-15 and count as that"])
    #expect(MeanLogLoss().notes(on: two([0.5]), against: truth([1])).isEmpty)
  }

  @Test func `absent classes and conventions are said`() {
    let three = classes([[0.5, 0.3, 0.2], [0.2, 0.5, 0.3]])
    #expect(
      BalancedAccuracy().notes(on: three, against: truth([0, 1], 3))
        == ["left out for want of rows: class 2"])
    #expect(
      MatthewsCorrelation().notes(on: two([0.1, 0.2]), against: truth([0, 1]))
        == ["0 by convention: one class is always decided"])
  }

  // MARK: Ties at the cut

  /// Two of five rows are the top: one of them is sure, the other one of three with a share of 2/3.
  private static let tiedTop: [(String, Double)] = [
    ("precision_at_k(k=0.4)", 5.0 / 6), ("precision_at_k(k=2)", 5.0 / 6),
    ("recall_at_k(k=2)", 5.0 / 9), ("lift(k=2)", 25.0 / 18), ("precision_at_k(k=1)", 1),
    ("recall_at_k(k=5)", 1), ("lift(k=5)", 1),
  ]

  @Test(arguments: tiedTop)
  func `equal scores at the cut count for their mean`(name: String, expected: Double) throws {
    let score = try MetricCatalogue.metric(named: name).score(
      two([0.9, 0.5, 0.5, 0.5, 0.1]), against: truth([1, 1, 0, 1, 0]))
    #expect(approximately(score.value, expected, within: 1e-14))
  }

  @Test func `fewer rows than k and no positives are undefined`() throws {
    let metric = try MetricCatalogue.metric(named: "precision_at_k(k=6)")
    #expect(metric.score(two([0.5]), against: truth([1])).value == nil)
    for metric in [RecallAtK(), Lift()] as [any Metric] {
      #expect(
        metric.score(two([0.5]), against: truth([0]))
          == .undefined("the positive class is not present"))
    }
  }

  @Test func `a class tied for the last of k counts half`() throws {
    let rows = classes([[0.5, 0.25, 0.25], [0.5, 0.25, 0.25], [0.4, 0.3, 0.3]])
    let score = TopKAccuracy().score(rows, against: truth([1, 0, 2], 3))
    #expect(approximately(score.value, 2.0 / 3, within: 1e-15))
    let all = try MetricCatalogue.metric(named: "top_k_accuracy(k=3)")
    #expect(all.score(rows, against: truth([1, 0, 2], 3)).value == nil)
  }

  // MARK: Orders and margins

  @Test func `a reversed order has no KS statistic`() {
    #expect(
      KolmogorovSmirnov().score(two([0.9, 0.8, 0.1]), against: truth([0, 0, 1])) == .value(0))
  }

  /// Up to a rate of 1/2 of false alarms the curve rises to 1/2 at once and to 1 at the end:
  /// (1 + (1/4 - 1/8) / (1/2 - 1/8)) / 2.
  @Test func `the partial area ends within a step`() throws {
    let metric = try MetricCatalogue.metric(named: "partial_roc_auc(max_fpr=0.5)")
    let score = metric.score(two([0.9, 0.6, 0.5, 0.1]), against: truth([1, 0, 1, 0]))
    #expect(approximately(score.value, 2.0 / 3, within: 1e-15))
  }

  @Test func `pairs of classes that occur have areas`() {
    let rows = classes([[0.6, 0.3, 0.1], [0.5, 0.4, 0.1], [0.2, 0.7, 0.1]])
    for metric in [AreaUnderROCOneVersusOne(), AreaUnderROCMu()] as [any Metric] {
      #expect(metric.score(rows, against: truth([0, 0, 1], 3)) == .value(1))
      #expect(metric.score(rows, against: truth([0, 1, 0], 3)).value == 0.5)
      #expect(metric.score(rows, against: truth([0, 0, 0], 3)).value == nil)
    }
  }

  @Test func `margins are hinged as they are, probabilities by their log-odds`() {
    let margins = Prediction.classes(ClassPrediction(margins: [2, 0.5, -0.25], classCount: 2))
    let score = MeanHingeLoss().score(margins, against: truth([1, 1, 1]))
    #expect(approximately(score.value, 1.75 / 3, within: 1e-15))
    let odds = MeanHingeLoss().score(two([0.5, 0.9]), against: truth([1, 0]))
    #expect(approximately(odds.value, 1 + log(9) / 2, within: 1e-12))
    let three = Prediction.classes(ClassPrediction(margins: [1, 0.5, -1], classCount: 3))
    #expect(MeanHingeLoss().score(three, against: truth([0], 3)) == .value(0.5))
    #expect(MeanHingeLoss().score(three, against: truth([2], 3)) == .value(3))
  }

  @Test func `near misses of ordered classes cost less`() {
    let rows = classes([[0.2, 0.3, 0.5]])
    let scores = [0, 1, 2].map {
      RankedProbabilityScore().score(rows, against: truth([$0], 3)).value
    }
    for (score, expected) in zip(scores, [0.445, 0.145, 0.145]) {
      #expect(approximately(score, expected, within: 1e-15))
    }
  }

  /// Alarm at 0.2 and 0.9: one right, one wrong, of four rows.
  @Test func `net benefit weighs false alarms by the odds`() throws {
    let metric = try MetricCatalogue.metric(named: "net_benefit(threshold=0.2)")
    let score = metric.score(two([0.1, 0.2, 0.9, 0.05]), against: truth([0, 0, 1, 1]))
    #expect(approximately(score.value, 0.1875, within: 1e-15))
  }

  @Test(arguments: [
    "fbeta(beta=0)", "precision_at_k(k=0)", "top_k_accuracy(k=1.5)", "partial_roc_auc(max_fpr=2)",
    "net_benefit(threshold=1)", "expected_calibration_error(bins=0)", "expected_cost(fn=-1)",
    "expected_cost(cost=1)", "expected_cost(fp=inf)",
  ])
  func `parameters out of range are refused`(text: String) {
    #expect(throws: MetricError.self) { try MetricCatalogue.metric(named: text) }
  }

  @Test(arguments: [
    "fbeta(beta=0.5)", "precision_at_k(k=20)", "expected_calibration_error(bins=5)",
    "expected_cost(fn=10,fp=1)", "expected_cost(fn=1,fp=2,tn=-0.5)",
  ])
  func `parameters are part of the name`(name: String) throws {
    let metric = try MetricCatalogue.metric(named: name)
    #expect(metric.card.name == name)
    #expect(try MetricCatalogue.metric(named: metric.card.name).card == metric.card)
  }
}
