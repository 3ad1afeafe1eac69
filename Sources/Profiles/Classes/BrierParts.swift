/// The Brier score in three parts: score = miscalibration - discrimination + uncertainty (CORP;
/// Dimitriadis, Gneiting and Jordan 2021).
///
/// Two classes: mean (p - y)^2 of the positive one. More: the sum over classes, each against the
/// rest.
public struct BrierParts: Sendable, Codable, Hashable {
  /// The score of the probabilities; lower is better.
  public var score: Double
  /// Standard error of the score.
  public var scoreError: Double
  /// What the best rising recalibration would gain; 0 is best.
  public var miscalibration: Double
  /// Standard error of the miscalibration.
  public var miscalibrationError: Double
  /// What the order of the probabilities gains over the class shares; higher is better.
  public var discrimination: Double
  /// Standard error of the discrimination.
  public var discriminationError: Double
  /// The score of the class shares.
  public var uncertainty: Double

  enum CodingKeys: String, CodingKey {
    case score, miscalibration, discrimination, uncertainty
    case scoreError = "score_error"
    case miscalibrationError = "miscalibration_error"
    case discriminationError = "discrimination_error"
  }

  /// Creates the parts.
  public init(
    score: Double, scoreError: Double, miscalibration: Double, miscalibrationError: Double,
    discrimination: Double, discriminationError: Double, uncertainty: Double
  ) {
    self.score = score
    self.scoreError = scoreError
    self.miscalibration = miscalibration
    self.miscalibrationError = miscalibrationError
    self.discrimination = discrimination
    self.discriminationError = discriminationError
    self.uncertainty = uncertainty
  }
}
