import Metrics
import Predictions

/// Predictions and truth of a few rows of a task, that tests permute, repeat and spoil.
struct Sample {
  var prediction: Prediction
  var truth: Truth

  /// A number in (0, 1) that looks random, the same for the same index.
  static func noise(_ index: Int, _ seed: Int) -> Double {
    (Double((index * 7919 + seed * 104_729) % 997) + 0.5) / 997
  }

  /// Returns rows whose predictions have little to do with the truth, in the form that is read.
  static func random(
    _ task: Task, reads: MetricCard.Reads = .points, count: Int = 24, seed: Int
  ) -> Sample {
    let truth = Sample.truth(task, count: count, seed: seed)
    guard truth.classCount > 0 else {
      let points = (0..<count).map { scaled(noise($0, seed + 1), task) + 0.01 }
      return Sample(prediction: numbers(points, reads, spread: 0.7), truth: truth)
    }
    return Sample(
      prediction: .classes(randomClasses(truth.classCount, count: count, seed: seed)), truth: truth)
  }

  /// Returns rows whose predictions are the truth, and laws next to certain of it.
  static func perfect(
    _ task: Task, reads: MetricCard.Reads = .points, count: Int = 24, seed: Int
  ) -> Sample {
    let truth = Sample.truth(task, count: count, seed: seed)
    guard truth.classCount > 0 else {
      return Sample(prediction: numbers(truth.targets, reads, spread: 0), truth: truth)
    }
    let probabilities = truth.targets.flatMap { label in
      (0..<truth.classCount).map { Double($0) == label ? 1.0 : 0 }
    }
    return Sample(
      prediction: .classes(
        ClassPrediction(probabilities: probabilities, classCount: truth.classCount)),
      truth: truth)
  }

  /// Returns the given rows in the given order; an index may come more than once.
  func rows(_ indices: [Int], weights: [Double]? = nil) -> Sample {
    var picked = Truth(
      targets: indices.map { truth.targets[$0] }, weights: weights, classCount: truth.classCount)
    picked.training = truth.training
    switch prediction {
    case .points(let values):
      return Sample(prediction: .points(indices.map { values[$0] }), truth: picked)
    case .classes(let classes):
      let k = classes.classCount
      func pick(_ values: [Double], _ width: Int) -> [Double] {
        indices.flatMap { values[($0 * width)..<(($0 + 1) * width)] }
      }
      let rows = ClassPrediction(
        classCount: k, scores: pick(classes.scores, k == 2 ? 1 : k),
        probabilities: classes.probabilities.map { pick($0, k) },
        decisions: indices.map { classes.decisions[$0] })
      return Sample(prediction: .classes(rows), truth: picked)
    case .quantiles(let quantiles):
      let width = quantiles.levels.count
      let values = indices.flatMap { quantiles.values[($0 * width)..<(($0 + 1) * width)] }
      return Sample(
        prediction: .quantiles(QuantilePrediction(levels: quantiles.levels, values: values)),
        truth: picked)
    case .distributions(let laws):
      return Sample(prediction: .distributions(indices.map { laws[$0] }), truth: picked)
    }
  }

  // MARK: Building

  private static func truth(_ task: Task, count: Int, seed: Int) -> Truth {
    let classes = [Task.binary: 2, .multiclass: 3, .ordinal: 4][task] ?? 0
    let targets = (0..<count).map { row in
      classes == 0
        ? scaled(noise(row, seed), task) : Double((row + Int(noise(row, seed) * 2)) % classes)
    }
    var truth = Truth(targets: targets, classCount: classes)
    // An earlier time, in which things went the same way.
    truth.training = TrainingTargets(targets: targets.reversed() + targets, areInTimeOrder: true)
    return truth
  }

  /// Returns numbers in the form that a metric reads, quantiles and laws about them.
  private static func numbers(
    _ values: [Double], _ reads: MetricCard.Reads, spread: Double
  ) -> Prediction {
    switch reads {
    case .quantiles:
      let steps = [-2.0, -1, -0.5, 0, 0.5, 1, 2].map { $0 * spread }
      return .quantiles(
        QuantilePrediction(
          levels: [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95],
          values: values.flatMap { value in steps.map { value + $0 } }))
    case .distributions:
      return .distributions(
        values.enumerated().map { row, value in
          let scale = max(spread, 1e-14)
          return row.isMultiple(of: 2)
            ? .normal(mean: value, sd: scale) : .laplace(location: value, scale: scale)
        })
    default: return .points(values)
    }
  }

  private static func scaled(_ value: Double, _ task: Task) -> Double {
    switch task {
    case .proportion: value * 0.98
    case .count: (value * 9).rounded(.up)
    default: value * 9 + 0.5
    }
  }

  private static func randomClasses(_ k: Int, count: Int, seed: Int) -> ClassPrediction {
    let probabilities = (0..<count).flatMap { row in
      // Rounded, so that scores tie.
      let raw = (0..<k).map { (noise(row * k + $0, seed + 1) * 4).rounded(.up) }
      return raw.map { $0 / raw.reduce(0, +) }
    }
    return ClassPrediction(probabilities: probabilities, classCount: k)
  }
}
