import Foundation
import Losses
import Testing

/// Location losses, and laws of a location and a scale, in other units of the target.
struct EveryLossRescalingTests {
  private static let location = everyPreset.filter { $0.traits.targetFreedom == .location }
  private static let laws = everyPreset.filter { $0.traits.targetFreedom == .locationScale }

  @Test(arguments: location, [0.01, 100])
  func `a rescaled loss is the loss times a power of the factor`(
    _ loss: any CatalogueLoss, factor: Double
  ) {
    let rescaled = loss.rescaled(by: factor)
    var findings = Findings()
    // The power is a matter of normalisation; it may differ by loss, but not by row.
    let powers = loss.sampleRows.compactMap { row -> Double? in
      let value = loss.value(row.scores, row.target)
      let other = rescaled.value(row.scores.map { $0 * factor }, row.target * factor)
      findings.expect((value == 0) == (other == 0)) { "\(row)" }
      return abs(value) > 1e-9 ? log(other / value) / log(factor) : nil
    }
    let power = powers.first ?? 0
    for other in powers { findings.expect(abs(other - power) < 1e-6) { "\(other), \(power)" } }
    findings.report("3 units")
    #expect(power > -1e-9 && power < 2 + 1e-9)
  }

  @Test(arguments: location)
  func `steps and constants follow the units`(_ loss: any CatalogueLoss) {
    let rescaled = loss.rescaled(by: 100)
    let width = loss.scoreCount(classes: 0)
    let targets = [-1, 0.5, 2, 2.5, 30]
    let scores = [0, 0.1, 0.2, 3, 1].flatMap { [Double](repeating: $0, count: width) }
    let plain = loss.newtonPairs(scores: scores, targets: targets)
    let scaled = rescaled.newtonPairs(
      scores: scores.map { $0 * 100 }, targets: targets.map { $0 * 100 })
    for i in scores.indices {
      let step = plain.slopes[i] / plain.curvatures[i]
      let other = scaled.slopes[i] / scaled.curvatures[i]
      #expect(abs(other - 100 * step) <= 1e-9 * abs(other))
    }
    let constant = loss.bestConstant(targets: targets, weights: nil, classes: 0)
    let other = rescaled.bestConstant(
      targets: targets.map { $0 * 100 }, weights: nil, classes: 0)
    for (a, b) in zip(constant, other) { #expect(abs(b - 100 * a) < 1e-8 * (1 + abs(b))) }
  }

  @Test(arguments: laws, [0.01, 100])
  func `the constants of a law follow shift and units`(_ loss: any CatalogueLoss, factor: Double) {
    let targets = [-1, 0.5, 2, 2.5, 30]
    let constant = loss.bestConstant(targets: targets, weights: nil, classes: 0)
    let other = loss.rescaled(by: factor).bestConstant(
      targets: targets.map { ($0 + 7) * factor }, weights: nil, classes: 0)
    #expect(abs(other[0] - factor * (constant[0] + 7)) < 1e-6 * (1 + abs(other[0])))
    #expect(abs(other[1] - constant[1] - log(factor)) < 1e-6)
  }

  @Test(arguments: everyPreset.filter { $0.traits.targetFreedom == .none })
  func `other losses stay as they are but for parameters in units of the target`(
    _ loss: any CatalogueLoss
  ) {
    let rescaled = loss.rescaled(by: 100).parameters
    for parameter in loss.card.parameters where parameter.unit == .pure && !parameter.isList {
      #expect(rescaled[parameter.name] == loss.parameters[parameter.name])
    }
    #expect(rescaled.keys.sorted() == loss.parameters.keys.sorted())
  }

  @Test func `a factor that leaves the range ends at its edge`() throws {
    let huber = try LossCatalogue.loss(LossReference(name: "huber"))
    #expect(huber.rescaled(by: 1e200).parameters["delta"] == 1e150)
  }
}
