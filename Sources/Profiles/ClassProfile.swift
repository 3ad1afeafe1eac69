/// What the out-of-fold probabilities of the pilot say of classes.
public struct ClassProfile: Sendable, Codable, Hashable {
  /// The learner whose probabilities are used.
  public var pilot: String
  /// The rows with an out-of-fold prediction.
  public var rows: Int
  /// 1 - log loss of the pilot / log loss of the class shares.
  public var skill: Double
  /// Area under the ROC curve; `nil` with more than two classes or one class only.
  @OrNull public var auc: Double?
  /// Rows of the rarest class over all rows.
  public var rarestShare: Double
  /// Rows of the rarest class.
  public var rarestCount: Int
  /// exp(entropy) of the class shares.
  public var effectiveClasses: Double
  /// Share of rows where the pilot is confident of another class (confident learning).
  public var labelNoise: Double
  /// Slope of a logistic recalibration; 1 when calibrated; `nil` with more than two classes.
  @OrNull public var calibrationSlope: Double?

  /// Standard error of the AUC (DeLong, DeLong and Clarke-Pearson 1988).
  @OrNull public var aucError: Double?
  /// Mean over classes of the AUC of a class against the rest, with more than two classes.
  @OrNull public var aucOneVersusRest: Double?
  /// Standard error of that mean.
  @OrNull public var aucOneVersusRestError: Double?
  /// Standard error of the skill, by the bootstrap.
  @OrNull public var skillError: Double?
  /// The Brier score and its parts.
  @OrNull public var brier: BrierParts?
  /// Whether the classes are told apart suspiciously well: AUC (of every class against the rest)
  /// above 0.995, or no row is decided wrongly.
  @OrNull public var separation: Bool?
  /// Exact interval of the share `labelNoise`, 95 % (Clopper and Pearson 1934).
  @OrNull public var labelNoiseInterval: [Double]?
  /// Rows by given class (outer) and by the class that claims them (inner), in the order of the
  /// target's classes (confident joint; Northcutt, Jiang and Chuang 2021); `nil` above ten classes.
  @OrNull public var flips: [[Int]]?
  /// Standard error of the calibration slope.
  @OrNull public var calibrationSlopeError: Double?
  /// What must be added to all log odds, so that as many positives are forecast as there are; 0 is
  /// best; two classes only.
  @OrNull public var calibrationInTheLarge: Double?
  /// Standard error of that.
  @OrNull public var calibrationInTheLargeError: Double?
  /// Forecast against observed share in bins of about equal rows; two classes only.
  @OrNull public var reliability: [ReliabilityBin]?
  /// How flat balanced accuracy is around its best threshold; two classes, at least 50 rows each.
  @OrNull public var thresholdFlatness: ThresholdRange?

  enum CodingKeys: String, CodingKey {
    case pilot, rows, skill, auc, brier, separation, flips, reliability
    case rarestShare = "rarest_share"
    case rarestCount = "rarest_count"
    case effectiveClasses = "effective_classes"
    case labelNoise = "label_noise"
    case calibrationSlope = "calibration_slope"
    case aucError = "auc_error"
    case aucOneVersusRest = "auc_one_versus_rest"
    case aucOneVersusRestError = "auc_one_versus_rest_error"
    case skillError = "skill_error"
    case labelNoiseInterval = "label_noise_interval"
    case calibrationSlopeError = "calibration_slope_error"
    case calibrationInTheLarge = "calibration_in_the_large"
    case calibrationInTheLargeError = "calibration_in_the_large_error"
    case thresholdFlatness = "threshold_flatness"
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
