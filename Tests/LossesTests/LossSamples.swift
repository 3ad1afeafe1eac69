import Losses
import Predictions

/// Every preset of every loss in the catalogue: a new file is tested without touching a test.
let everyPreset: [any CatalogueLoss] = LossCatalogue.types.flatMap { presets(of: $0) }

/// The presets with one score a row, and those with K scores.
let everyScoreLoss = everyPreset.filter { !$0.hasManyScores }
let everyClassLoss = everyPreset.filter(\.hasManyScores)

/// The presets for two classes with one score.
let everyBinaryLoss = everyScoreLoss.filter { $0.card.tasks.contains(.binary) }

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
  var hasManyScores: Bool { scoreCount(classes: 3) > 1 }

  /// The variable in which the traits give kinks: r, m or f.
  func naturalVariable(_ score: Double, _ target: Double) -> Double {
    if traits.targetFreedom == .location { return score - target }
    return card.tasks.contains(.binary) ? (2 * target - 1) * score : score
  }

  /// Targets of all kinds that the loss accepts.
  var sampleTargets: [Double] {
    [-30, -2.5, 0, 1e-3, 0.3, 1, 2, 7.5, 40].filter(accepts)
  }

  /// Rows with moderate scores; for several scores K = 2, 3 and 5.
  var sampleRows: [SampleRow] {
    guard hasManyScores else {
      let scores = stride(from: -9.03, to: 9.1, by: 0.37)
      return sampleTargets.flatMap { y in scores.map { SampleRow(scores: [$0], target: y) } }
    }
    return [2, 3, 5].flatMap { classes in
      (0..<60).map { i in
        let scores = (0..<classes).map { k in Double((i * 37 + k * 53 + i * k) % 101) / 10 - 5 }
        return SampleRow(scores: scores, target: Double(i % classes))
      }
    }
  }

  func value(_ scores: [Double], _ target: Double) -> Double {
    values(scores: scores, targets: [target])[0]
  }

  func slope(_ score: Double, _ target: Double) -> Double {
    slopes(scores: [score], targets: [target])[0]
  }

  /// The weighted cost of constant scores.
  func cost(_ constant: [Double], targets: [Double], weights: [Double]? = nil) -> Double {
    let losses = values(scores: targets.flatMap { _ in constant }, targets: targets)
    return losses.indices.reduce(0) { $0 + losses[$1] * (weights?[$1] ?? 1) }
  }
}

extension [Double] {
  /// The same numbers with one of them replaced.
  func replacing(_ index: Int, with value: Double) -> [Double] {
    var copy = self
    copy[index] = value
    return copy
  }
}
