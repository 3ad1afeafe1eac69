/// The largest |slope| and curvature of a loss of classes, which two of them reach: more classes
/// only divide what the second one has.
struct TwoClassBounds<Subject: ClassLoss> {
  let loss: Subject

  /// The largest |slope|.
  var slope: Double { largest { abs(loss.slopes(scores: [$0, 0], targets: [0])[0]) } }

  /// The largest true curvature.
  var curvature: Double { largest { loss.curvatures(scores: [$0, 0], targets: [0])[0] } }

  /// Returns the largest value over differences within 40, where everything interesting happens.
  private func largest(_ curve: (Double) -> Double) -> Double {
    var best = stride(from: -40.0, through: 40, by: 0.25).max { curve($0) < curve($1) } ?? 0
    var step = 0.25
    while step > 1e-9 {
      best = [best - step, best, best + step].max { curve($0) < curve($1) } ?? best
      step /= 2
    }
    return curve(best)
  }
}
