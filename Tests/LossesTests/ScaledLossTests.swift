import Losses
import Testing

/// A loss times a factor.
struct ScaledLossTests {
  @Test(arguments: everyPreset)
  func `ten times a loss has ten times everything but the minimum`(_ loss: any CatalogueLoss) {
    let scaled = ScaledLoss(loss, factor: 10)
    for row in loss.sampleRows.prefix(40) {
      let one = loss.evaluate(scores: row.scores, target: row.target)
      let ten = scaled.evaluate(scores: row.scores, target: row.target)
      #expect(ten.value == one.value * 10)
      #expect(ten.slopes == one.slopes.map { $0 * 10 })
      #expect(ten.curvatures == one.curvatures.map { $0 * 10 })
      #expect(ten.surrogateCurvatures == one.surrogateCurvatures.map { $0 * 10 })
    }
    let sample = Sample(for: loss, rows: 20, seed: 3)
    let classes = loss.sampleClasses
    #expect(
      scaled.bestConstant(targets: sample.targets, weights: nil, classes: classes)
        == loss.bestConstant(targets: sample.targets, weights: nil, classes: classes))
    #expect(scaled.traits.slopeBound == loss.traits.slopeBound.map { $0 * 10 })
  }
}
