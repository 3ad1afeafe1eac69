internal import Foundation

/// A proper score in three parts: score = miscalibration - discrimination + uncertainty
/// (CORP; Dimitriadis, Gneiting and Jordan 2021).
///
/// The score of the forecasts is compared with that of their isotonic recalibration and with that
/// of the observed share as a constant forecast. No bins are chosen, and no part is negative.
public struct ScoreDecomposition: Sendable, Hashable {
  /// The mean score of the forecasts; lower is better.
  public let score: Double
  /// What recalibration would gain; 0 is best.
  public let miscalibration: Double
  /// What the order of the forecasts gains over a constant; higher is better.
  public let discrimination: Double
  /// The score of the constant, a property of the rows and not of the forecasts.
  public let uncertainty: Double

  /// Splits the Brier score (p - y)^2 of the event.
  public static func brier(_ forecasts: Forecasts) -> ScoreDecomposition {
    ScoreDecomposition(forecasts) { probability, cameTrue in
      let error = cameTrue ? 1 - probability : probability
      return error * error
    }
  }

  /// Splits the log score of the event; probabilities below 1e-15 count as that.
  public static func logScore(_ forecasts: Forecasts) -> ScoreDecomposition {
    ScoreDecomposition(forecasts) { probability, cameTrue in
      -log(max(cameTrue ? probability : 1 - probability, LogLossClipping.smallest))
    }
  }

  private init(_ forecasts: Forecasts, _ cost: (_ forecast: Double, _ cameTrue: Bool) -> Double) {
    let constant = Array(repeating: forecasts.share, count: forecasts.levels.count)
    let recalibrated = forecasts.mean(of: IsotonicCalibration(forecasts).values, cost)
    score = forecasts.mean(of: forecasts.levels.map(\.probability), cost)
    uncertainty = forecasts.mean(of: constant, cost)
    // Rounding alone can make them negative.
    miscalibration = max(0, score - recalibrated)
    discrimination = max(0, uncertainty - recalibrated)
  }
}

extension Forecasts {
  /// Returns the mean cost of other probabilities for the same rows, one a level.
  fileprivate func mean(
    of values: [Double], _ cost: (_ forecast: Double, _ cameTrue: Bool) -> Double
  ) -> Double {
    zip(levels, values).reduce(0) { sum, pair in
      let (level, value) = pair
      let missed = max(0, level.weight - level.events)
      return sum + (level.events > 0 ? level.events / weight * cost(value, true) : 0)
        + (missed > 0 ? missed / weight * cost(value, false) : 0)
    }
  }
}
