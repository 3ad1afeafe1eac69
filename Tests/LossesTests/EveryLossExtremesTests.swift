import Losses
import Predictions
import Testing

/// Nothing is infinite or NaN, whatever finite scores and targets come in.
struct EveryLossExtremesTests {
  @Test(arguments: everyPreset)
  func `everything is finite and surrogates are positive`(_ loss: any CatalogueLoss) {
    for row in extremeRows(loss) {
      let point = loss.evaluate(scores: row.scores, target: row.target)
      let pairs = loss.newtonPairs(scores: row.scores, targets: [row.target])
      #expect(point.value.isFinite, "\(row)")
      #expect((point.slopes + point.curvatures + pairs.slopes).allSatisfy { $0.isFinite }, "\(row)")
      #expect(pairs.curvatures.allSatisfy { $0.isFinite && $0 >= 1e-16 }, "\(row)")
    }
  }

  @Test(arguments: everyPreset)
  func `single precision neither overflows nor loses a curvature`(_ loss: any CatalogueLoss) {
    for row in extremeRows(loss) {
      let pairs = loss.newtonPairs(scores: row.scores, targets: [row.target])
      for (slope, curvature) in zip(pairs.slopes, pairs.curvatures) {
        #expect(abs(Float(clamping: slope)) <= 1e18, "\(row)")
        #expect(Float(clampingCurvature: curvature) > 0, "\(row)")
        #expect(Float(clampingCurvature: curvature) <= 1e18, "\(row)")
      }
    }
  }

  @Test(arguments: everyScoreLoss)
  func `any smoothing is borne`(_ loss: any CatalogueLoss) {
    for smoothing in [0, 1e-300, 1, 1e300] {
      for row in extremeRows(loss) {
        var slopes = [0.0]
        var curvatures = [0.0]
        var slopeSpan = slopes.mutableSpan
        var curvatureSpan = curvatures.mutableSpan
        loss.fillNewtonPairs(
          &slopeSpan, curvatures: &curvatureSpan, scores: row.scores.span,
          targets: [row.target].span, smoothing: smoothing)
        #expect(slopes[0].isFinite && curvatures[0].isFinite && curvatures[0] > 0, "\(row)")
      }
    }
  }

  @Test(arguments: everyPreset)
  func `predictions of extreme scores are finite`(_ loss: any CatalogueLoss) {
    for row in extremeRows(loss) {
      let classes = loss.hasManyScores ? row.scores.count : loss.sampleClasses
      switch loss.prediction(scores: row.scores, classes: classes) {
      case .points(let values): #expect(values.allSatisfy { $0.isFinite })
      case .classes(let prediction):
        #expect((prediction.probabilities ?? []).allSatisfy { (0...1).contains($0) })
      case .quantiles(let prediction): #expect(prediction.values.allSatisfy { $0.isFinite })
      case .distributions(let laws): #expect(laws.allSatisfy { $0.quantile(0.9).isFinite })
      }
      let recovered = loss.recoveredProbabilities(scores: row.scores, classes: classes) ?? []
      #expect(recovered.allSatisfy { (0...1).contains($0) }, "\(row)")
    }
  }

  @Test(arguments: everyScoreLoss.filter(\.traits.isConvex))
  func `a convex loss goes on rising where it rises`(_ loss: any CatalogueLoss) {
    for target in [0, 0.3, 1, -1e20, 1e20, 1e300].filter(loss.accepts) {
      for scores in [[1, 37, 800, 1e20, 1e300], [-1, -37, -800, -1e20, -1e300]] {
        for (near, far) in zip(scores, scores.dropFirst())
        where loss.slope(near, target) * (far - near) > 0 {
          #expect(loss.value([far], target) >= loss.value([near], target), "\(far) \(target)")
        }
      }
    }
  }

  private func extremeRows(_ loss: any CatalogueLoss) -> [SampleRow] {
    let sizes = [0, 1e-300, 1e-8, 1, 37, 38, 710, 1e4, 1e20, 1e300]
    let scores = sizes + sizes.map { -$0 }
    guard loss.hasManyScores else {
      let targets = (scores + [0.3]).filter(loss.accepts)
      return targets.flatMap { y in scores.map { SampleRow(scores: [$0], target: y) } }
    }
    return scores.flatMap { first in
      scores.flatMap { second in
        [0.0, 1, 2].map { SampleRow(scores: [first, second, 1], target: $0) }
      }
    }
  }
}
