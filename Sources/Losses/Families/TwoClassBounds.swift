/// The largest |slope| and curvature of a loss of classes, which two of them reach: more classes
/// only divide what the second one has.
package struct TwoClassBounds: Sendable, Hashable {
  /// The largest |slope|.
  package private(set) var slope = 0.0
  /// The largest true curvature.
  package private(set) var curvature = 0.0

  /// Creates bounds that are still to be found.
  init() {}

  /// Searches the bounds of a loss.
  init(of loss: some ClassLoss) {
    slope = largest { abs(loss.slopes(scores: [$0, 0], targets: [0])[0]) }
    curvature = largest { loss.curvatures(scores: [$0, 0], targets: [0])[0] }
  }

  /// Returns the largest value over differences within 40, where everything interesting happens.
  private func largest(_ curve: (Double) -> Double) -> Double {
    var best = stride(from: -40.0, through: 40, by: 0.5).max { curve($0) < curve($1) } ?? 0
    var step = 0.5
    while step > 1e-9 {
      best = [best - step, best, best + step].max { curve($0) < curve($1) } ?? best
      step /= 2
    }
    return curve(best)
  }
}
