/// Whether out-of-fold means are right where they are made: on the whole, along a line, along any
/// rising curve.
public struct MeanCalibration: Sendable, Codable, Hashable {
  /// Mean of the targets / mean of the predictions, 1 where the total is kept; `nil` unless both
  /// are positive.
  @OrNull public var ratio: Double?
  /// Standard error of the ratio, by the bootstrap.
  @OrNull public var ratioError: Double?
  /// Slope of the targets on the predictions; 1 is best, less says that predictions are too extreme.
  public var slope: Double
  /// Standard error of the slope, whatever the spread (White 1980).
  public var slopeError: Double
  /// Intercept of that line, in units of the target; 0 is best.
  public var intercept: Double
  /// Standard error of the intercept.
  public var interceptError: Double
  /// Share of the squared error that the best rising recalibration would remove (CORP;
  /// Dimitriadis, Gneiting and Jordan 2021); `nil` below 200 rows.
  @OrNull public var miscalibration: Double?
  /// Standard error of that share.
  @OrNull public var miscalibrationError: Double?

  enum CodingKeys: String, CodingKey {
    case ratio, slope, intercept, miscalibration
    case ratioError = "ratio_error"
    case slopeError = "slope_error"
    case interceptError = "intercept_error"
    case miscalibrationError = "miscalibration_error"
  }

  /// Creates a calibration without a ratio and a curve.
  public init(slope: Double, slopeError: Double, intercept: Double, interceptError: Double) {
    self.slope = slope
    self.slopeError = slopeError
    self.intercept = intercept
    self.interceptError = interceptError
  }
}
