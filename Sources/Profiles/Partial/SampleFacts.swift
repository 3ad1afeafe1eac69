/// Of a profile that was made in one pass: what rests on a sample of the rows or on a sketch.
public struct SampleFacts: Sendable, Codable, Hashable {
  /// How an estimate was made.
  public enum Basis: String, Sendable, Codable, Hashable {
    /// From the rows of the sample.
    case sample
    /// From a sketch of quantiles; the error is one in rank, as a share of the rows, which 99 of 100
    /// quantiles keep.
    case quantileSketch = "quantile_sketch"
    /// From a sketch of distinct values; the error is the standard error, as a share of the count.
    case distinctSketch = "distinct_sketch"
  }

  /// Fields of the profile that are estimates of one kind.
  public struct Estimate: Sendable, Codable, Hashable {
    /// How they were made.
    public var basis: Basis
    /// What they may be off by, in the sense of the basis; `nil` where the profile states it itself
    /// or nothing is known.
    @OrNull public var error: Double?
    /// The fields, such as `target.shape.quantiles` or `features.age.distinct`.
    public var fields: [String]
  }

  /// The number of sampled rows.
  public var rows: Int
  /// The number of rows that the sample is of.
  public var of: Int
  /// The seed that chose the rows.
  public var seed: UInt64
  /// The fields that are estimates; all others are exact.
  public var estimates: [Estimate]
}
