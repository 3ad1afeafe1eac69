import Foundation
import Losses
import Testing

/// Location losses in other units of the target.
struct EveryLossRescalingTests {
  private static let location = everyPreset.filter { $0.traits.targetFreedom == .location }

  @Test(arguments: location, [0.01, 100])
  func `a rescaled loss is the loss times a power of the factor`(
    _ loss: any CatalogueLoss, factor: Double
  ) {
    let rescaled = loss.rescaled(by: factor)
    // Losses with a curvature at 0 are in squared units, piecewise linear ones in plain units.
    let power = loss.traits.isSmooth ? 2.0 : 1
    for row in loss.sampleRows {
      let expected = pow(factor, power) * loss.value(row.scores, row.target)
      let value = rescaled.value(row.scores.map { $0 * factor }, row.target * factor)
      #expect(abs(value - expected) <= 1e-9 * abs(expected) + 1e-300, "\(row)")
    }
  }

  @Test(arguments: location)
  func `steps and constants follow the units`(_ loss: any CatalogueLoss) {
    let rescaled = loss.rescaled(by: 100)
    let targets = [-1, 0.5, 2, 2.5, 30]
    let scores = [0, 0.1, 0.2, 3, 1]
    let plain = loss.newtonPairs(scores: scores, targets: targets)
    let scaled = rescaled.newtonPairs(
      scores: scores.map { $0 * 100 }, targets: targets.map { $0 * 100 })
    for i in targets.indices {
      #expect(abs(scaled.slopes[i] - 100 * plain.slopes[i]) <= 1e-9 * abs(scaled.slopes[i]))
      #expect(abs(scaled.curvatures[i] - plain.curvatures[i]) <= 1e-9 * plain.curvatures[i])
    }
    let constant = loss.bestConstant(targets: targets, weights: nil, classes: 0)[0]
    let other = rescaled.bestConstant(
      targets: targets.map { $0 * 100 }, weights: nil, classes: 0)[0]
    #expect(abs(other - 100 * constant) < 1e-8 * (1 + abs(other)))
  }

  @Test(arguments: everyPreset.filter { $0.traits.targetFreedom == .none })
  func `other losses stay as they are`(_ loss: any CatalogueLoss) {
    #expect(LossReference(loss.rescaled(by: 100)) == LossReference(loss))
  }

  @Test func `a factor that leaves the range ends at its edge`() throws {
    let huber = try LossCatalogue.loss(LossReference(name: "huber"))
    #expect(huber.rescaled(by: 1e200).parameters["delta"] == 1e150)
  }
}
