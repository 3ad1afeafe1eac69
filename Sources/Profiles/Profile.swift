/// What the data says.
///
/// It is the value that rules read and reports print.
public struct Profile: Sendable, Codable, Hashable {
  /// The version of the JSON form.
  public var schema = "losslab.profile/1"
  /// Which data it is of.
  public var dataset: DatasetFacts
  /// The target: task, support, shape or classes.
  public var target: TargetProfile
  /// Out-of-fold residuals of the pilots; `nil` when no pilot ran or the target is a class.
  public var residuals: ResidualProfile?
  /// Out-of-fold probabilities of the pilot; `nil` when the target is a number.
  public var classes: ClassProfile?
  /// The other columns, in the order of the file.
  public var features: [FeatureProfile]
  /// What the user should know, the severe ones first.
  public var warnings: [ProfileWarning]
  /// What rests on a sample or a sketch; `nil` when all rows were looked at.
  public var sampled: SampleFacts?

  /// Creates a profile.
  public init(
    dataset: DatasetFacts, target: TargetProfile, residuals: ResidualProfile?,
    classes: ClassProfile?, features: [FeatureProfile], warnings: [ProfileWarning]
  ) {
    self.dataset = dataset
    self.target = target
    self.residuals = residuals
    self.classes = classes
    self.features = features
    self.warnings = warnings
  }
}

/// Which data a profile is of.
public struct DatasetFacts: Sendable, Codable, Hashable {
  /// The path as the user gave it, `-` for standard input.
  public var path: String
  /// SHA-256 of the file's bytes.
  public var sha256: String
  /// `csv` or `csv.gz`.
  public var format: String
  /// The number of rows, those without a target included.
  public var rows: Int
  /// The number of columns, the target included.
  public var columns: Int
  /// The size of the file, before decompression.
  public var bytes: Int

  /// Creates the facts.
  public init(
    path: String, sha256: String, format: String, rows: Int, columns: Int, bytes: Int
  ) {
    self.path = path
    self.sha256 = sha256
    self.format = format
    self.rows = rows
    self.columns = columns
    self.bytes = bytes
  }
}
