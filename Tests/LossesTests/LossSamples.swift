import Losses
import Predictions
import Statistics

/// Every preset of every loss in the catalogue: a new file is tested without touching a test.
let everyPreset: [any CatalogueLoss] = LossCatalogue.types.flatMap { presets(of: $0) }

/// The presets with one score a row, and those with several.
let everyScoreLoss = everyPreset.filter { !$0.hasManyScores }
let everyRowLoss = everyPreset.filter(\.hasManyScores)

/// The presets for two classes with one score.
let everyBinaryLoss = everyPreset.filter { $0.shape == .twoClasses }

/// The presets for several classes with several scores.
let everyClassLoss = everyPreset.filter { $0.shape == .classes || $0.shape == .orderedClasses }

/// The presets whose target is a number, with one score.
let everyNumberLoss = everyPreset.filter { $0.shape == .number }

/// The presets that predict a law, or several quantiles.
let everyLawLoss = everyPreset.filter { $0.shape == .law }

private func presets<Subject: CatalogueLoss>(_ type: Subject.Type) -> [any CatalogueLoss] {
  type.presets
}
private func presets(of type: any CatalogueLoss.Type) -> [any CatalogueLoss] { presets(type) }

/// The scores and the target of one row.
struct SampleRow: CustomStringConvertible {
  var scores: [Double]
  var target: Double

  var description: String { "f = \(scores), y = \(target)" }
}

extension Loss {
  /// The variable in which the traits give kinks: r, m or f.
  func naturalVariable(_ score: Double, _ target: Double) -> Double {
    switch (traits.targetFreedom, shape) {
    case (.location, _), (_, .rank): score - target
    case (_, .twoClasses): (2 * target - 1) * score
    default: score
    }
  }

  /// The score at which the natural variable has a value.
  func score(atNaturalVariable value: Double, _ target: Double) -> Double {
    switch (traits.targetFreedom, shape) {
    case (.location, _), (_, .rank): value + target
    case (_, .twoClasses): target == 0.5 ? value : value / (2 * target - 1)
    default: value
    }
  }

  /// Targets of all kinds that the loss accepts.
  var sampleTargets: [Double] { sampleTargets(classes: sampleClasses) }

  /// Targets of all kinds that the loss accepts for a number of classes.
  func sampleTargets(classes: Int) -> [Double] {
    switch shape {
    case .number, .twoClasses, .law, .quantiles:
      [-30, -2.5, -0.9, 0, 1e-3, 0.3, 0.97, 1, 2, 7.5, 40].filter(accepts)
    case .rank, .classes, .orderedClasses: (0..<classes).map(Double.init)
    }
  }

  /// Rows with moderate scores; for classes with several numbers of them.
  var sampleRows: [SampleRow] {
    switch shape {
    case .number, .twoClasses, .rank:
      let scores = stride(from: -9.03, to: 9.1, by: 0.37)
      return sampleTargets.flatMap { y in scores.map { SampleRow(scores: [$0], target: y) } }
    case .law:
      let scores = stride(from: -7.03, to: 8, by: 2.11).flatMap { first in
        [-2.31, -0.7, 0.12, 1.23, 3.1].map { [first, $0] }
      }
      return sampleTargets.flatMap { y in scores.map { SampleRow(scores: $0, target: y) } }
    case .classes, .orderedClasses, .quantiles:
      return sampleClassCounts.flatMap(randomRows)
    }
  }

  private func randomRows(classes: Int) -> [SampleRow] {
    var source = RandomSource(seed: UInt64(classes + 1))
    let targets = sampleTargets(classes: classes)
    return (0..<100).map { i in
      let scores = (0..<scoreCount(classes: classes)).map { _ in source.uniform() * 12 - 6 }
      return SampleRow(scores: scores, target: targets[i % targets.count])
    }
  }

  func value(_ scores: [Double], _ target: Double) -> Double {
    values(scores: scores, targets: [target])[0]
  }

  /// The losses, with weights inside the loss held as they are at one row of scores.
  func values(scores: [Double], targets: [Double], held: [Double]?) -> [Double] {
    guard let held else { return values(scores: scores, targets: targets) }
    var values = targets
    var span = values.mutableSpan
    fillValues(
      &span, scores: scores.span, held: held.rows(targets.count).span, targets: targets.span)
    return values
  }

  func slope(_ score: Double, _ target: Double) -> Double {
    slopes(scores: [score], targets: [target])[0]
  }

  /// The weighted cost of constant scores; weights inside the loss may be held as they are at
  /// others.
  func cost(
    _ constant: [Double], targets: [Double], weights: [Double]? = nil, held: [Double]? = nil
  ) -> Double {
    let scores = constant.rows(targets.count)
    let losses = values(scores: scores, targets: targets, held: held)
    guard let weights else { return losses.reduce(0, +) }
    var sum = 0.0
    for i in losses.indices { sum += losses[i] * weights[i] }
    return sum
  }
}

extension [Double] {
  /// The same numbers over and over; a plain loop, because tests run without optimisation.
  func rows(_ count: Int) -> [Double] {
    var rows: [Double] = []
    rows.reserveCapacity(count * self.count)
    for _ in 0..<count { rows += self }
    return rows
  }

  /// The same numbers with one of them replaced.
  func replacing(_ index: Int, with value: Double) -> [Double] {
    var copy = self
    copy[index] = value
    return copy
  }
}
