/// A robust scale of residuals in units of the target, and which estimator gave it.
public struct ResidualScale: Sendable, Codable, Hashable {
  /// The estimators, in the order in which they are tried.
  public enum Source: String, Sendable, Codable, Hashable {
    /// 1.4826 times the median absolute deviation.
    case mad
    /// Rousseeuw and Croux's Qn.
    case qn
    /// Interquartile range / 1.349.
    case iqr
    /// 1.2533 times the mean absolute deviation.
    case meanAbsolute = "mean_absolute"
    /// Standard deviation.
    case sd
    /// 1, because the residuals do not vary.
    case unit
  }

  /// Positive, in units of the target.
  public var value: Double
  /// The estimator that gave the value.
  public var source: Source

  /// Creates a scale; a value that is not positive and finite becomes 1 with source `unit`.
  public init(value: Double, source: Source) {
    let usable = value.isFinite && value > 0
    self.value = usable ? value : 1
    self.source = usable ? source : .unit
  }
}
