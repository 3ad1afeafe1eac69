import Metrics
import Predictions
import TestKit
import Testing

/// Costs, the decisions that they ask for, and their text.
struct CostMatrixTests {
  @Test func `the threshold is the share of the false alarm's cost`() throws {
    let costs = try CostMatrix(falseNegative: 10, falsePositive: 1)
    #expect(approximately(costs.threshold ?? 0, 1.0 / 11, within: 1e-15))
    let gains = try CostMatrix(
      falseNegative: 4, falsePositive: 2, truePositive: -2, trueNegative: 1)
    #expect(approximately(gains.threshold ?? 0, 1.0 / 7, within: 1e-15))
    let huge = try CostMatrix(falseNegative: 1.7e308, falsePositive: 1.7e308)
    #expect(huge.threshold == 0.5)
  }

  @Test func `the threshold and the least expected cost agree`() throws {
    let costs = try CostMatrix(falseNegative: 3, falsePositive: 1)
    for p in [0.1, 0.24, 0.25, 0.26, 0.9] {
      #expect(costs.decision(for: [1 - p, p]) == (p >= 0.25 ? 1 : 0))
    }
    let all = ClassPrediction(positiveProbabilities: [0.1, 0.25, 0.9], threshold: 0.5)
    #expect(costs.decided(all)?.decisions == [0, 1, 1])
  }

  /// Deciding 0, 1, 2 costs 0.3 * 1 + 0.1 * 20 = 2.3, 0.6 + 0.1 * 20 = 2.6 and 0.6 + 0.3 = 0.9.
  @Test func `of three classes the least expected cost decides`() throws {
    let costs = try CostMatrix("*>*=1,ill>*=20", classes: ["well", "cold", "ill"])
    let probabilities = [0.6, 0.3, 0.1]
    let expected = (0..<3).map {
      costs.expectedCost(ofDeciding: $0, probabilities: probabilities)
    }
    for (value, wanted) in zip(expected, [2.3, 2.6, 0.9]) {
      #expect(approximately(value, wanted, within: 1e-14))
    }
    let prediction = ClassPrediction(probabilities: probabilities, classCount: 3)
    #expect(prediction.decisions == [0] && costs.decided(prediction)?.decisions == [2])
    #expect(costs.threshold == nil)
    let score = ExpectedCost(costs: costs).score(
      .classes(prediction), against: Truth(targets: [2], classCount: 3))
    #expect(score == .value(20))
  }

  @Test func `costs of another number of classes are refused`() throws {
    let metric = ExpectedCost(costs: try CostMatrix(falseNegative: 2, falsePositive: 1))
    let score = metric.score(
      .classes(ClassPrediction(probabilities: [0.2, 0.3, 0.5], classCount: 3)),
      against: Truth(targets: [2], classCount: 3))
    #expect(score == .undefined("the costs are of 2 classes, and there are 3"))
  }

  @Test func `text names two classes' mistakes or any pair of labels`() throws {
    let labels = ["no", "yes"]
    let short = try CostMatrix(" fn = 10, fp=1 ", classes: labels)
    #expect(short == (try CostMatrix("yes>no=10,no>yes=1", classes: labels)))
    #expect(short[truth: 1, decided: 0] == 10 && short[truth: 0, decided: 1] == 1)
    let odd = try CostMatrix("a,b>a=2,a>a,b=3", classes: ["a", "a,b"])
    #expect(odd[truth: 1, decided: 0] == 2 && odd[truth: 0, decided: 1] == 3)
    let gain = try CostMatrix("*>*=1,b>b=-1", classes: ["a", "b"])
    #expect(gain[truth: 1, decided: 1] == -1 && gain[truth: 0, decided: 0] == 0)
  }

  @Test(arguments: [
    ("fn=10", "The cost of fp is missing; add fp=COST."),
    ("fn:10", "The cost \"fn:10\" cannot be read; write costs as fn=10,fp=1."),
    ("", "The cost \"\" cannot be read; write costs as fn=10,fp=1."),
    ("fn=1,fn=2,fp=1", "The cost of fn is given twice; give it once."),
    ("fn=1,fo=2", "There is no \"fo\" to give a cost for; use fn, fp, tp, tn."),
    ("fn=inf,fp=2", "The cost \"fn=inf\" cannot be read; write costs as fn=10,fp=1."),
    ("fn=-1,fp=2", "Deciding class 0 for class 1 costs no more than being right; raise its cost."),
    ("no>yes=2", "The cost of yes>no is missing; add yes>no=COST."),
    ("no>maybe=2", "There is no \"maybe\" to give a cost for; use no, yes."),
    ("no>yes=much", "The cost \"much\" cannot be read; write costs as truth>decided=COST."),
    ("no>yes=2,", "The cost \",\" cannot be read; write costs as truth>decided=COST."),
  ])
  func `errors are sentences that end in what to do`(text: String, sentence: String) {
    let error = #expect(throws: CostError.self) {
      try CostMatrix(text, classes: ["no", "yes"])
    }
    #expect(error?.description == sentence)
  }

  @Test func `two mistakes do not cover three classes`() {
    let error = #expect(throws: CostError.self) {
      try CostMatrix("fn=1,fp=1", classes: ["a", "b", "c"])
    }
    #expect(error?.problem == .notTwoClasses(classes: 3))
  }
}

/// The cut that makes a metric best.
struct ThresholdTuningTests {
  /// Rows of calibrated probabilities: at each of many, as many events as it says.
  private static func calibrated() -> (ClassPrediction, Truth) {
    let levels = (1...49).map { Double($0) / 50 }
    let prediction = ClassPrediction(
      positiveProbabilities: levels.flatMap { [$0, $0] }, threshold: 0.5)
    let truth = Truth(
      targets: levels.flatMap { _ in [1.0, 0] },
      weights: levels.flatMap { p in [p, 1 - p].map { $0 * (1.2 - p) } }, classCount: 2)
    return (prediction, truth)
  }

  @Test func `the best cut for F1 is half of the best F1`() throws {
    let (prediction, truth) = Self.calibrated()
    let tuned = try #require(
      ThresholdTuning(
        for: F1Score(), prediction: prediction, truth: truth, replicates: 1, seed: 1))
    // The cut lies between two levels, 1/50 apart.
    #expect(abs(tuned.threshold - tuned.score / 2) <= 0.0101)
    #expect(tuned.score > 0.5 && tuned.threshold < 0.45)
  }

  @Test func `the best cut for costs is the share of the false alarm's`() throws {
    let (prediction, truth) = Self.calibrated()
    let metric = try MetricCatalogue.metric(named: "expected_cost(fn=3,fp=1)")
    let cut = ThresholdTuning.threshold(for: metric, prediction: prediction, truth: truth)
    #expect(abs((cut ?? 0) - 0.25) <= 0.0101)
  }

  @Test(arguments: ["balanced_accuracy", "mcc", "f1", "youden_j", "accuracy", "cohen_kappa"])
  func `no cut beats the best`(name: String) throws {
    let metric = try MetricCatalogue.metric(named: name)
    let scores = (0..<60).map { Double(($0 * 37) % 60) / 60 }
    let labels = (0..<60).map { Double(scores[$0] + Double(($0 * 17) % 9) / 9 > 0.9 ? 1 : 0) }
    let prediction = ClassPrediction(positiveProbabilities: scores, threshold: 0.5)
    let truth = Truth(targets: labels, classCount: 2)
    let tuned = try #require(
      ThresholdTuning(
        for: metric, prediction: prediction, truth: truth, replicates: 40, seed: 7))
    let values = scores.compactMap {
      metric.score(.classes(ThresholdTuning.decided(prediction, at: $0)), against: truth).value
    }
    #expect(values.max() == tuned.score)
    let own = metric.score(
      .classes(ThresholdTuning.decided(prediction, at: tuned.threshold)), against: truth)
    #expect(own == .value(tuned.score))
    #expect(tuned.interval.lowerBound < tuned.interval.upperBound)
    let again = ThresholdTuning(
      for: metric, prediction: prediction, truth: truth, replicates: 40, seed: 7)
    #expect(again == tuned)
  }

  @Test func `metrics that read no decisions have no cut`() {
    let (prediction, truth) = Self.calibrated()
    for metric in [MeanLogLoss(), AreaUnderROC()] as [any Metric] {
      #expect(
        ThresholdTuning.threshold(for: metric, prediction: prediction, truth: truth) == nil)
    }
    let one = Truth(targets: [1, 1], classCount: 2)
    let two = ClassPrediction(positiveProbabilities: [0.2, 0.8], threshold: 0.5)
    #expect(
      ThresholdTuning.threshold(for: MatthewsCorrelation(), prediction: two, truth: one) == nil)
  }

  @Test func `scores at the ends of the numbers have a cut`() {
    let prediction = ClassPrediction(margins: [-1.7e308, 1.7e308], classCount: 2)
    let truth = Truth(targets: [0, 1], classCount: 2)
    #expect(
      ThresholdTuning.threshold(for: Accuracy(), prediction: prediction, truth: truth) == 0)
  }
}

struct NetBenefitCurveTests {
  /// Rows 0.1 (no), 0.4 (yes), 0.6 (no), 0.8 (yes).
  @Test func `net benefit by hand`() throws {
    let prediction = Prediction.classes(
      ClassPrediction(positiveProbabilities: [0.6, 0.1, 0.8, 0.4], threshold: 0.5))
    let truth = Truth(targets: [0, 0, 1, 1], classCount: 2)
    let curve = try NetBenefitCurve(
      prediction, against: truth, thresholds: [0.9, 0.2, 0.5, 0, 1.5])
    #expect(curve.points.map(\.threshold) == [0.2, 0.5, 0.9])
    let model = [0.4375, 0, 0]
    let treatAll = [0.375, 0, -4]
    for (index, point) in curve.points.enumerated() {
      #expect(approximately(point.model, model[index], within: 1e-14))
      #expect(approximately(point.treatAll, treatAll[index], within: 1e-14))
      #expect(point.treatNone == 0)
      let metric = try NetBenefit(parameters: ["threshold": point.threshold])
      #expect(approximately(metric.score(prediction, against: truth).value, point.model))
    }
    #expect(curve.points.map(\.isUseful) == [true, false, false])
  }
}
