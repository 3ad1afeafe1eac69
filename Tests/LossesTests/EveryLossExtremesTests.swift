import Losses
import Predictions
import Testing

/// Part 2 of the proof: nothing is infinite or NaN, whatever finite scores and targets come in.
struct EveryLossExtremesTests {
  @Test(arguments: everyPreset)
  func `everything is finite and surrogates are positive`(_ loss: any CatalogueLoss) {
    var findings = Findings()
    for row in Proof.some(loss.extremeRows, 300) {
      let point = loss.evaluate(scores: row.scores, target: row.target)
      let pairs = loss.newtonPairs(scores: row.scores, targets: [row.target])
      findings.expect(point.value.isFinite) { "value at \(row)" }
      findings.expect(point.slopes.allSatisfy { $0.isFinite }) { "slope at \(row)" }
      findings.expect(point.curvatures.allSatisfy { $0.isFinite }) { "curvature at \(row)" }
      findings.expect(pairs.slopes.allSatisfy { $0.isFinite }) { "Newton slope at \(row)" }
      findings.expect(pairs.curvatures.allSatisfy { $0.isFinite && $0 >= 1e-16 }) {
        "surrogate \(pairs.curvatures) at \(row)"
      }
    }
    findings.report("2 finite")
  }

  @Test(arguments: everyPreset)
  func `single precision neither overflows nor loses a curvature`(_ loss: any CatalogueLoss) {
    var findings = Findings()
    for row in Proof.some(loss.extremeRows, 200) {
      // What a learner in single precision hands over: its scores, widened.
      let scores = row.scores.map { Double(Float(min(max($0, -3e38), 3e38))) }
      let pairs = loss.newtonPairs(scores: scores, targets: [row.target])
      for (slope, curvature) in zip(pairs.slopes, pairs.curvatures) {
        let narrow = Float(clampingCurvature: curvature)
        findings.expect(abs(Float(clamping: slope)) <= 1e18) { "slope \(slope) at \(row)" }
        findings.expect(narrow > 0 && narrow <= 1e18) { "curvature \(curvature) at \(row)" }
      }
    }
    findings.report("2 single precision")
  }

  @Test(arguments: everyPreset)
  func `any smoothing is borne`(_ loss: any CatalogueLoss) {
    var findings = Findings()
    for smoothing in [0, 1e-300, 1, 1e300] {
      for row in Proof.some(loss.extremeRows, 60) {
        var slopes = row.scores
        var curvatures = row.scores
        var slopeSpan = slopes.mutableSpan
        var curvatureSpan = curvatures.mutableSpan
        loss.fillNewtonPairs(
          &slopeSpan, curvatures: &curvatureSpan, scores: row.scores.span,
          targets: [row.target].span, smoothing: smoothing)
        findings.expect(slopes.allSatisfy { $0.isFinite }) { "slope at \(row), \(smoothing)" }
        findings.expect(curvatures.allSatisfy { $0.isFinite && $0 > 0 }) {
          "curvature at \(row), \(smoothing)"
        }
      }
    }
    findings.report("2 smoothing")
  }

  @Test(arguments: everyPreset)
  func `predictions of extreme scores are finite`(_ loss: any CatalogueLoss) {
    var findings = Findings()
    for row in Proof.some(loss.extremeRows, 100) {
      let classes = loss.shape == .classes ? row.scores.count : classes(loss, of: row)
      switch loss.prediction(scores: row.scores, classes: classes) {
      case .points(let values):
        findings.expect(values.allSatisfy { $0.isFinite }) { "\(row)" }
      case .classes(let prediction):
        let probabilities = prediction.probabilities ?? []
        findings.expect(probabilities.allSatisfy { (0...1).contains($0) }) {
          "\(probabilities) at \(row)"
        }
        findings.expect(prediction.scores.allSatisfy { $0.isFinite }) { "\(row)" }
      case .quantiles(let prediction):
        findings.expect(prediction.values.allSatisfy { $0.isFinite }) { "\(row)" }
      case .distributions(let laws):
        findings.expect(laws.allSatisfy { $0.quantile(0.9).isFinite }) { "\(row)" }
      }
      let recovered = loss.recoveredProbabilities(scores: row.scores, classes: classes) ?? []
      findings.expect(recovered.allSatisfy { (0...1).contains($0) }) { "\(recovered) at \(row)" }
    }
    findings.report("2 predictions")
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

  private func classes(_ loss: any Loss, of row: SampleRow) -> Int {
    loss.shape == .orderedClasses ? row.scores.count + 1 : loss.sampleClasses
  }
}
