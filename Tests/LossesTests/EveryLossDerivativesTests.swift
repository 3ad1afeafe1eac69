import Losses
import TestKit
import Testing

/// Closed forms against difference quotients, away from kinks.
struct EveryLossDerivativesTests {
  private let step = 1e-3

  @Test(arguments: everyPreset)
  func `slopes are the difference quotients of values`(_ loss: any CatalogueLoss) {
    for row in loss.sampleRows where isSmooth(loss, at: row) {
      let slopes = loss.slopes(scores: row.scores, targets: [row.target])
      for k in row.scores.indices {
        let expected = DifferenceQuotient.fourthOrder(at: row.scores[k], step: step) {
          loss.value(row.scores.replacing(k, with: $0), row.target)
        }
        let size = 1 + loss.value(row.scores, row.target).magnitude + expected.magnitude
        #expect(abs(slopes[k] - expected) < 1e-8 * size, "\(row)")
      }
    }
  }

  @Test(arguments: everyPreset)
  func `curvatures are the difference quotients of slopes`(_ loss: any CatalogueLoss) {
    for row in loss.sampleRows where isSmooth(loss, at: row) {
      let curvatures = loss.curvatures(scores: row.scores, targets: [row.target])
      for k in row.scores.indices {
        let expected = DifferenceQuotient.fourthOrder(at: row.scores[k], step: step) {
          loss.slopes(scores: row.scores.replacing(k, with: $0), targets: [row.target])[k]
        }
        let slope = loss.slopes(scores: row.scores, targets: [row.target])[k]
        let size = 1 + slope.magnitude + expected.magnitude
        #expect(abs(curvatures[k] - expected) < 1e-8 * size, "\(row)")
      }
    }
  }

  @Test(arguments: everyPreset)
  func `a batch gives what its rows give one by one`(_ loss: any CatalogueLoss) {
    let rows = loss.sampleRows.filter { $0.scores.count == loss.sampleRows[0].scores.count }
    let scores = rows.flatMap(\.scores)
    let targets = rows.map(\.target)
    #expect(
      loss.values(scores: scores, targets: targets)
        == rows.map { loss.value($0.scores, $0.target) })
    #expect(
      loss.slopes(scores: scores, targets: targets)
        == rows.flatMap { loss.slopes(scores: $0.scores, targets: [$0.target]) })
    #expect(
      loss.curvatures(scores: scores, targets: targets)
        == rows.flatMap { loss.curvatures(scores: $0.scores, targets: [$0.target]) })
  }

  /// A quotient must not straddle a kink.
  private func isSmooth(_ loss: any CatalogueLoss, at row: SampleRow) -> Bool {
    guard row.scores.count == 1 else { return true }
    let variable = loss.naturalVariable(row.scores[0], row.target)
    return loss.traits.kinks.allSatisfy { abs($0 - variable) > 3 * step }
  }
}
