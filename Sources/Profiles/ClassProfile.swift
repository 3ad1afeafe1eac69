/// What the out-of-fold probabilities of the pilot say of classes.
public struct ClassProfile: Sendable, Codable, Hashable {
  /// The learner whose probabilities are used.
  public var pilot: String
  /// The rows with an out-of-fold prediction.
  public var rows: Int
  /// 1 - log loss of the pilot / log loss of the class shares.
  public var skill: Double
  /// Area under the ROC curve; `nil` with more than two classes or one class only.
  public var auc: Double?
  /// Rows of the rarest class over all rows.
  public var rarestShare: Double
  /// Rows of the rarest class.
  public var rarestCount: Int
  /// exp(entropy) of the class shares.
  public var effectiveClasses: Double
  /// Share of rows where the pilot is confident of another class (confident learning).
  public var labelNoise: Double
  /// Slope of a logistic recalibration; 1 when calibrated; `nil` with more than two classes.
  public var calibrationSlope: Double?

  enum CodingKeys: String, CodingKey {
    case pilot, rows, skill, auc
    case rarestShare = "rarest_share"
    case rarestCount = "rarest_count"
    case effectiveClasses = "effective_classes"
    case labelNoise = "label_noise"
    case calibrationSlope = "calibration_slope"
  }

  /// Creates a class profile.
  public init(
    pilot: String, rows: Int, skill: Double, auc: Double?, rarestShare: Double,
    rarestCount: Int, effectiveClasses: Double, labelNoise: Double, calibrationSlope: Double?
  ) {
    self.pilot = pilot
    self.rows = rows
    self.skill = skill
    self.auc = auc
    self.rarestShare = rarestShare
    self.rarestCount = rarestCount
    self.effectiveClasses = effectiveClasses
    self.labelNoise = labelNoise
    self.calibrationSlope = calibrationSlope
  }
}
