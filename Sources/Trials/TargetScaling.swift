internal import Losses
internal import Predictions
internal import Statistics

/// How targets are brought to mean 0 and sd 1 for a loss that is a function of f - y,
/// or of that and a scale.
///
/// Learned from the inner training rows. Mean and sd follow a change of units exactly, so that
/// y and 100 y train the same model; a loss whose target enters through a link is left alone.
struct TargetScaling: Sendable, Hashable {
  let center: Double
  /// Positive.
  let factor: Double

  /// No change.
  static let none = TargetScaling(center: 0, factor: 1)

  private init(center: Double, factor: Double) {
    self.center = center
    self.factor = factor
  }

  /// Creates the scaling of a loss from the training targets.
  init(for loss: any Loss, training: [Double], classes: Int) {
    let moments = Moments(training)
    let isUsable = moments.sd > 0 && moments.sd.isFinite && moments.mean.isFinite
    if classes == 0, loss.traits.targetFreedom != .none, isUsable {
      self.init(center: moments.mean, factor: moments.sd)
    } else {
      self = .none
    }
  }

  /// Returns targets in units of the loss.
  func scaled(_ targets: [Double]) -> [Double] {
    self == .none ? targets : targets.map { ($0 - center) / factor }
  }

  /// Returns the prediction in units of the data.
  func restored(_ prediction: Prediction) -> Prediction {
    guard self != .none else { return prediction }
    switch prediction {
    case .points(let values): return .points(values.map { $0 * factor + center })
    case .quantiles(let quantiles):
      return .quantiles(
        QuantilePrediction(
          levels: quantiles.levels, values: quantiles.values.map { $0 * factor + center }))
    case .distributions(let rows):
      return .distributions(rows.map { $0.transformed(shift: center, factor: factor) })
    case .classes: return prediction
    }
  }
}
