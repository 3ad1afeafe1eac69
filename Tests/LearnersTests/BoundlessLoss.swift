import Losses
import Predictions

/// l = -r^2 / 2: no minimum and a negative curvature everywhere; no learner may train under it.
struct BoundlessLoss: Loss {
  var card: LossCard {
    LossCard(
      name: "boundless", summary: "Has no minimum.", formula: "-r^2 / 2", tasks: [.regression],
      whenToUse: "Never.", domain: "any number", reference: "none")
  }
  var parameters: [String: Double] { [:] }
  var traits: LossTraits { LossTraits(isConvex: false, isSmooth: true, targetFreedom: .location) }
  var link: Link { .identity }
  var functional: Functional { .mean }
  var calls: [Framework: FrameworkCall] { [:] }

  func rescaled(by factor: Double) -> any Loss { self }
  func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] { [0] }
  func prediction(scores: [Double], classes: Int) -> Prediction { .points(scores) }

  func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    for i in targets.indices {
      values[i] = -0.5 * (scores[i] - targets[i]) * (scores[i] - targets[i])
    }
  }

  func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    for i in targets.indices { slopes[i] = targets[i] - scores[i] }
  }

  func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    for i in targets.indices { curvatures[i] = -1 }
  }

  func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    fillSlopes(&slopes, scores: scores, targets: targets)
    fillCurvatures(&curvatures, scores: scores, targets: targets)
  }
}
