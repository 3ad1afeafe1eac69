import Foundation
import Learners
import Losses
import Predictions
import Tables
import Testing

/// Trailing scores that are one number for all rows.
@Suite struct SharedScoreTests {
  private let problem = NoisyProblem(rows: 300)

  @Test(arguments: LearnerCatalogue.names)
  func `a shared score is learned and the same for all rows`(_ learner: String) throws {
    let fitted = try problem.fit(learner, SharedScaleLoss())
    let scales = stride(from: 1, to: fitted.test.count, by: 2).map { fitted.test[$0] }
    // Sums of leaves are single-precision numbers.
    #expect(scales.allSatisfy { abs($0 - scales[0]) < 1e-6 })
    guard learner != "constant" else { return }
    let locations = stride(from: 0, to: fitted.test.count, by: 2).map { fitted.test[$0] }
    #expect(Set(locations).count > 50)
    // The noise that is left is smaller than what the constant has for noise.
    let constant = try problem.fit("constant", SharedScaleLoss()).test[1]
    #expect(scales[0] < constant - 0.05)
  }
}

/// The normal likelihood with one deviation for all rows.
private struct SharedScaleLoss: Loss {
  private let law = GaussianNLL()

  var card: LossCard { law.card }
  var parameters: [String: Double] { [:] }
  var traits: LossTraits { law.traits }
  var link: Link { law.link }
  var functional: Functional { law.functional }
  var calls: [Framework: FrameworkCall] { [:] }

  func scoreCount(classes: Int) -> Int { 2 }
  func sharedScoreCount(classes: Int) -> Int { 1 }
  func rescaled(by factor: Double) -> any Loss { self }
  func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    law.bestConstant(targets: targets, weights: weights, classes: classes)
  }
  func prediction(scores: [Double], classes: Int) -> Prediction {
    law.prediction(scores: scores, classes: classes)
  }
  func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    law.fillValues(&values, scores: scores, targets: targets)
  }
  func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    law.fillSlopes(&slopes, scores: scores, targets: targets)
  }
  func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    law.fillCurvatures(&curvatures, scores: scores, targets: targets)
  }
  func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    law.fillNewtonPairs(
      &slopes, curvatures: &curvatures, scores: scores, targets: targets, smoothing: smoothing)
  }
}
