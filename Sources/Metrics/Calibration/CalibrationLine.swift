internal import Foundation
internal import Predictions

/// The logistic regression of the event on the logit of its forecast (Cox 1958):
/// P(event) = 1 / (1 + exp(-(intercept + slope logit p))).
///
/// Good forecasts have slope 1 and intercept 0. A slope below 1 says that they are too extreme.
public struct CalibrationLine: Sendable, Hashable {
  /// What a logit is multiplied by; 1 is best.
  public let slope: Double
  /// What is added to it; 0 is best.
  public let intercept: Double
  /// What must be added to the logits as they are, so that as many events are forecast as happened.
  ///
  /// Calibration in the large (Van Calster and others 2019); 0 is best.
  public let interceptAtSlopeOne: Double

  /// Fits the line by maximum likelihood.
  ///
  /// - Throws: `Undefined` when a probability is 0 or 1, the forecasts do not vary, only one
  ///   outcome occurs, or a probability separates the outcomes so that no line is likeliest.
  public init(_ forecasts: Forecasts) throws(Undefined) {
    let points = try Self.points(forecasts)
    try Self.requireOverlap(points)
    (slope, intercept) = try LogisticLine.fit(points)
    interceptAtSlopeOne = try LogisticLine.shift(points)
  }

  private static func points(_ forecasts: Forecasts) throws(Undefined) -> [LogisticLine.Point] {
    let certain = forecasts.levels.filter { $0.probability <= 0 || $0.probability >= 1 }
    guard certain.isEmpty else {
      let rows = certain.reduce(0) { $0 + $1.rows }
      throw Undefined(
        "\(rows == 1 ? "a probability is" : "\(rows) probabilities are") exactly 0 or 1,"
          + " and the logit of that is infinite")
    }
    return forecasts.levels.map { level in
      LogisticLine.Point(
        x: log(level.probability) - log1p(-level.probability),
        weight: level.weight / forecasts.weight, events: level.events / forecasts.weight)
    }
  }

  /// A likeliest line exists when the logits of both outcomes overlap in more than one point
  /// (Albert and Anderson 1984).
  private static func requireOverlap(_ points: [LogisticLine.Point]) throws(Undefined) {
    let with = points.filter { $0.events > 0 }.map(\.x)
    let without = points.filter { $0.events < $0.weight }.map(\.x)
    guard let lowWith = with.first, let highWith = with.last, let lowWithout = without.first,
      let highWithout = without.last
    else { throw Undefined("only one class is present") }
    guard points.count > 1 else { throw Undefined("the probabilities do not vary") }
    guard highWithout > lowWith, highWith > lowWithout else {
      throw Undefined("a probability separates the classes, so that the slope is infinite")
    }
  }
}
