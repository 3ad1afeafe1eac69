internal import Foundation
internal import Losses
internal import Metrics
internal import Profiles

/// A loss whose parameters a rule has set, with the numbers in words.
struct SetLoss {
  let loss: LossReference
  let rule: String

  /// Huber's loss at 1.345 residual scales: 95 % efficient under Gaussian residuals.
  static func huber(for profile: Profile) -> SetLoss {
    let scale = profile.scale
    let delta = rounded(1.345 * scale.value)
    return SetLoss(
      loss: LossReference(name: "huber", parameters: ["delta": delta]),
      rule: "delta = 1.345 x \(scale.words) = \(Figure.text(delta)), in units of the target")
  }

  /// Pinball loss at a level that the user or the costs give.
  static func pinball(_ level: Double, because words: String) -> SetLoss {
    SetLoss(
      loss: LossReference(name: "pinball", parameters: ["quantile": rounded(level)]),
      rule: "quantile = \(Figure.text(level)), \(words)")
  }

  /// Returns the name of the pinball metric at a level, as it is spelled in requests.
  static func pinballMetric(_ level: Double) -> String {
    (try? MeanPinballLoss(quantile: rounded(level)))?.card.name ?? MeanPinballLoss.card.name
  }

  /// Tweedie loss at the exponent of variance on mean, kept between 1.1 and 1.9.
  static func tweedie(for profile: Profile) -> SetLoss {
    let exponent = profile.residuals?.varianceExponent
    let power = rounded(min(1.9, max(1.1, exponent ?? 1.5)))
    let words = exponent.map { "Park exponent \(Figure.text($0)), kept within 1.1 and 1.9" }
    return SetLoss(
      loss: LossReference(name: "tweedie", parameters: ["power": power]),
      rule: "power = \(Figure.text(power)), from \(words ?? "the usual 1.5 (no pilot ran)")")
  }

  /// Rounds to four significant digits, so that the printed number is the number that is used.
  static func rounded(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return value }
    return Double(String(format: "%.4g", value)) ?? value
  }
}
