import Metrics
import Predictions
import TestKit
import Testing

/// Three hits, one miss, two false alarms and four all-clears, worked by hand.
struct TwoClassTableTests {
  private static let labels = [1.0, 1, 1, 1, 0, 0, 0, 0, 0, 0]
  private static let decisions = [1, 1, 1, 0, 1, 1, 0, 0, 0, 0]

  private func score(
    _ name: String, labels: [Double] = labels, decisions: [Int] = decisions,
    weights: [Double]? = nil
  ) throws -> MetricScore {
    try MetricCatalogue.metric(named: name).score(
      .classes(
        ClassPrediction(
          classCount: 2, scores: decisions.map(Double.init), probabilities: nil,
          decisions: decisions)),
      against: Truth(targets: labels, weights: weights, classCount: 2))
  }

  private static let expected: [(String, Double)] = [
    ("precision", 0.6), ("recall", 0.75), ("specificity", 2.0 / 3),
    ("negative_predictive_value", 0.8), ("false_positive_rate", 1.0 / 3),
    ("youden_j", 5.0 / 12), ("g_mean", 0.7071067811865476), ("jaccard", 0.5),
    ("fbeta", 5.0 / 7), ("fbeta(beta=0.5)", 0.625), ("cohen_kappa", 0.4),
    ("zero_one_loss", 0.3), ("f1_macro", 23.0 / 33), ("f1_weighted", 116.0 / 165),
    ("precision_macro", 0.7), ("precision_weighted", 0.72), ("expected_cost(fn=10,fp=1)", 1.2),
    ("expected_cost", 0.3), ("expected_cost(fn=10,fp=1,tp=-2,tn=0.5)", 0.8),
  ]

  @Test(arguments: expected)
  func `values are those of the table`(name: String, expected: Double) throws {
    #expect(approximately(try score(name).value, expected, within: 1e-14))
  }

  /// The miss counts three times, one all-clear not at all.
  @Test(arguments: zip(["recall", "specificity", "jaccard"], [0.5, 0.6, 0.375]))
  func `weights count in every cell`(name: String, expected: Double) throws {
    let weighted = try score(name, weights: [1, 1, 1, 3, 1, 1, 1, 1, 1, 0])
    #expect(approximately(weighted.value, expected, within: 1e-14))
  }

  @Test(arguments: [
    ("precision", "the positive class is never decided for"),
    ("precision_macro", "class 1 is never decided for"),
    ("precision_weighted", "class 1 is never decided for"),
  ])
  func `precision of no alarms is 0 over 0`(name: String, reason: String) throws {
    let none = try score(name, decisions: Array(repeating: 0, count: 10))
    #expect(none == .undefined(reason))
  }

  @Test func `all alarms leave no all-clear to judge`() throws {
    let all = try score(
      "negative_predictive_value", decisions: Array(repeating: 1, count: 10))
    #expect(all == .undefined("the negative class is never decided for"))
  }

  @Test(arguments: ["recall", "fbeta", "f1"]) func `no positive, no value`(name: String) throws {
    let zeros = Array(repeating: 0, count: 10)
    let score = try score(name, labels: zeros.map(Double.init), decisions: zeros)
    #expect(score.value == nil)
  }

  @Test func `an empty union is 1, and says so`() throws {
    let prediction = Prediction.classes(
      ClassPrediction(positiveProbabilities: [0.1, 0.2], threshold: 0.5))
    let truth = Truth(targets: [0, 0], classCount: 2)
    #expect(Jaccard().score(prediction, against: truth) == .value(1))
    #expect(Jaccard().notes(on: prediction, against: truth).count == 1)
  }

  @Test(arguments: [
    "specificity", "false_positive_rate", "youden_j", "g_mean", "cohen_kappa", "roc_auc",
    "partial_roc_auc", "ks_statistic",
  ])
  func `positives alone leave these undefined`(name: String) throws {
    let score = try score(name, labels: Array(repeating: 1, count: 10))
    #expect(score.value == nil)
  }

  @Test(arguments: [
    ("hamming_loss", "zero_one_loss"), ("f1_micro", "accuracy"), ("precision_micro", "accuracy"),
    ("recall_micro", "accuracy"), ("recall_weighted", "accuracy"),
    ("subset_accuracy", "accuracy"), ("recall_macro", "balanced_accuracy"),
  ])
  func `of single labels these are the same metric`(alias: String, name: String) throws {
    #expect(try MetricCatalogue.metric(named: alias).card.name == name)
  }

  @Test func `metrics of two classes say no to three`() throws {
    let three = Prediction.classes(
      ClassPrediction(probabilities: [0.2, 0.3, 0.5, 0.6, 0.3, 0.1], classCount: 3))
    let truth = Truth(targets: [2, 0], classCount: 3)
    for name in ["specificity", "youden_j", "ks_statistic", "lift", "net_benefit"] {
      let score = try MetricCatalogue.metric(named: name).score(three, against: truth)
      #expect(score == .undefined("it is for two classes, and there are 3"))
    }
  }
}
