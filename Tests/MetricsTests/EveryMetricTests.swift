import Metrics
import Predictions
import TestKit
import Testing

/// One metric on one of its tasks.
struct Judged: CustomTestStringConvertible, Sendable {
  var metric: any Metric
  var task: Task
  var testDescription: String { "\(metric.card.name) on \(task.rawValue)" }

  static let all = Task.allCases.flatMap { task in
    MetricCatalogue.metrics(for: task).map { Judged(metric: $0, task: task) }
  }

  /// Whether certain and right predictions are better than poor ones: a line through certain
  /// forecasts has no slope, as what is perfect is separated, and intervals that always hold the
  /// outcome hold it too often.
  var prefersCertainty: Bool {
    !metric.card.name.hasPrefix("calibration_") && metric.card.name != "coverage_error"
  }

  /// Whether certain and right predictions reach the end of the range: the entropy of soft targets
  /// is more than nothing, and the density of a law has no bound.
  var certaintyIsBest: Bool {
    !metric.card.bestDependsOnRows && metric.card.name != "nll"
      && !(metric.card.name == "log_loss" && task == .proportion)
  }

  /// Rows whose predictions have little to do with the truth, in the form that the metric reads.
  func random(seed: Int) -> Sample { .random(task, reads: metric.card.reads, seed: seed) }

  /// Rows whose predictions are the truth.
  func perfect(seed: Int) -> Sample { .perfect(task, reads: metric.card.reads, seed: seed) }

  /// The first poor rows, from a seed on, that the metric is defined for; `nil` for none of ten.
  func scorable(from seed: Int) -> Sample? {
    (seed..<seed + 10).lazy.map(random).first { score($0).value != nil }
  }

  func score(_ sample: Sample) -> MetricScore {
    metric.score(sample.prediction, against: sample.truth)
  }
}

/// What every metric of the catalogue must do, on every task that its card names.
struct EveryMetricTests {
  @Test(arguments: Judged.all)
  func `a perfect prediction is optimal and a poor one strictly worse`(judged: Judged) throws {
    let card = judged.metric.card
    guard judged.prefersCertainty else { return }
    let best = try #require(judged.score(judged.perfect(seed: 1)).value)
    let poor = try #require(judged.score(judged.random(seed: 1)).value)
    #expect(card.direction.isBetter(best, than: poor))
    guard judged.certaintyIsBest else { return }
    let bound = card.direction == .lowerIsBetter ? card.range.lowerBound : card.range.upperBound
    #expect(approximately(best, bound, within: 1e-12))
  }

  @Test(arguments: Judged.all) func `values stay in the range`(judged: Judged) {
    let values = (0..<30).compactMap { judged.score(judged.random(seed: $0)).value }
    #expect(!values.isEmpty && values.allSatisfy(judged.metric.card.range.contains))
  }

  @Test(arguments: Judged.all) func `the order of rows does not matter`(judged: Judged) throws {
    let sample = try #require(judged.scorable(from: 2))
    let value = try #require(judged.score(sample).value)
    let shuffled = (0..<24).map { $0 * 7 % 24 }
    #expect(approximately(judged.score(sample.rows(shuffled)).value, value, within: 1e-12))
    #expect(approximately(judged.score(sample.rows((0..<24).reversed())).value, value))
  }

  @Test(arguments: Judged.all) func `a weight counts as repeated rows`(judged: Judged) {
    for seed in 0..<5 {
      let sample = judged.random(seed: seed)
      let counts = (0..<24).map { ($0 * 5 + seed) % 4 }
      let repeated = sample.rows((0..<24).flatMap { Array(repeating: $0, count: counts[$0]) })
      let weighted = sample.rows(Array(0..<24), weights: counts.map(Double.init))
      switch judged.score(repeated) {
      case .value(let value):
        #expect(approximately(judged.score(weighted).value, value, within: 1e-12))
      case .undefined(let reason): #expect(judged.score(weighted) == .undefined(reason))
      }
    }
  }

  @Test(arguments: Judged.all) func `only the ratio of weights matters`(judged: Judged) throws {
    let sample = try #require(judged.scorable(from: 3))
    let value = try #require(judged.score(sample).value)
    for weight in [1, 3, 1e-200, 1e200] {
      let weighted = sample.rows(Array(0..<24), weights: Array(repeating: weight, count: 24))
      #expect(approximately(judged.score(weighted).value, value, within: 1e-12))
    }
  }

  @Test(arguments: Judged.all) func `a single row has a value or a reason`(judged: Judged) {
    let score = judged.score(judged.random(seed: 4).rows([0]))
    if let value = score.value { #expect(judged.metric.card.range.contains(value)) }
  }
}

/// What every metric must refuse, without a trap and without NaN.
struct EveryMetricRefusalTests {
  @Test(arguments: Judged.all) func `no rows`(judged: Judged) {
    expectUndefined(judged, judged.random(seed: 1).rows([]), "there are no rows")
  }

  @Test(arguments: Judged.all) func `more predictions than rows`(judged: Judged) {
    var sample = judged.random(seed: 1)
    sample.truth.targets.removeLast()
    expectUndefined(judged, sample, "there are 24 predictions for 23 rows")
  }

  @Test(arguments: Judged.all) func `weights that are no weights`(judged: Judged) {
    let sample = judged.random(seed: 1)
    for weights in [[1.0, 2], Array(repeating: 0, count: 24)] {
      expectUndefined(judged, sample.rows(Array(0..<24), weights: weights), "weights")
    }
    for bad in [-1, Double.nan, .infinity] {
      let weights = [bad] + Array(repeating: 1.0, count: 23)
      expectUndefined(judged, sample.rows(Array(0..<24), weights: weights), "a weight is")
    }
  }

  @Test(arguments: Judged.all) func `targets that are not finite`(judged: Judged) {
    for bad in [Double.nan, .infinity, -.infinity] {
      var sample = judged.random(seed: 1)
      sample.truth.targets[5] = bad
      expectUndefined(judged, sample, "a target is not finite")
    }
  }

  @Test(arguments: Judged.all) func `the other kind of prediction`(judged: Judged) {
    let other: Task = judged.task.isClassification ? .regression : .binary
    var sample = judged.random(seed: 1)
    sample.prediction = Sample.random(other, seed: 1).prediction
    expectUndefined(
      judged, sample, judged.metric.card.reads == .distributions ? "classes" : "numbers")
  }

  @Test(arguments: Judged.all) func `predictions that are not finite or not classes`(
    judged: Judged
  ) {
    var sample = judged.random(seed: 1)
    switch sample.prediction {
    case .points(var values):
      values[3] = .nan
      sample.prediction = .points(values)
      expectUndefined(judged, sample, "a prediction is not finite")
    case .classes(var classes):
      classes.decisions[3] = classes.classCount
      sample.prediction = .classes(classes)
      expectUndefined(judged, sample, "a decision is not one of the classes")
      classes.decisions[3] = 0
      classes.scores.removeLast()
      sample.prediction = .classes(classes)
      expectUndefined(judged, sample, "do not fill the rows")
    case .quantiles(let quantiles):
      var values = quantiles.values
      values[0] = -.infinity
      sample.prediction = .quantiles(QuantilePrediction(levels: quantiles.levels, values: values))
      expectUndefined(judged, sample, "a quantile is not finite")
    case .distributions(var laws):
      for bad in [0, -1, Double.nan, .infinity] {
        laws[3] = .normal(mean: 1, sd: bad)
        sample.prediction = .distributions(laws)
        expectUndefined(judged, sample, "a predicted law is none")
      }
    }
  }

  @Test(arguments: Judged.all.filter(\.task.isClassification))
  func `targets that are no classes, and other numbers of classes`(judged: Judged) {
    for bad in [-1, 0.5, 9, 1e300] {
      var sample = judged.random(seed: 1)
      sample.truth.targets[5] = bad
      expectUndefined(judged, sample, "a target is not one of the classes")
    }
    var sample = judged.random(seed: 1)
    sample.truth.classCount += 1
    expectUndefined(judged, sample, "the predictions have")
    sample.truth.classCount = 0
    expectUndefined(judged, sample, "the truth holds numbers, not classes")
  }

  @Test(arguments: Judged.all.filter { !$0.task.isClassification })
  func `extreme numbers give a value or a reason, never NaN`(judged: Judged) {
    let extremes = [
      0, 1e-308, .leastNonzeroMagnitude, 1e-200, 1, 1e200, 1.7e308, -1e-200, -1e200, -1.7e308,
    ]
    for target in extremes {
      for point in extremes {
        let score = judged.metric.score(
          .points([point, 1]), against: Truth(targets: [target, 0.5], classCount: 0))
        if let value = score.value { #expect(judged.metric.card.range.contains(value)) }
      }
    }
  }

  private func expectUndefined(
    _ judged: Judged, _ sample: Sample, _ reason: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let score = judged.score(sample)
    guard case .undefined(let text) = score else {
      Issue.record("\(score) is not undefined", sourceLocation: location)
      return
    }
    #expect(text.contains(reason), sourceLocation: location)
  }
}
