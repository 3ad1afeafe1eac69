/// The conditional law of one row's target, as a model predicts it.
public enum PredictedDistribution: Sendable, Hashable {
  /// Gaussian; the standard deviation is positive.
  case normal(mean: Double, sd: Double)
  /// Density exp(-|y - location| / scale) / (2 scale).
  case laplace(location: Double, scale: Double)
  /// Student's t with `df` degrees of freedom, shifted and scaled.
  case studentT(location: Double, scale: Double, df: Double)
  /// 0 with probability `zeroShare`, else Poisson with mean `rate`.
  case zeroInflatedPoisson(zeroShare: Double, rate: Double)

  /// Returns the law of a + b Y with b > 0; laws of counts stay as they are.
  public func transformed(shift: Double, factor: Double) -> PredictedDistribution {
    switch self {
    case .normal(let mean, let sd): .normal(mean: shift + factor * mean, sd: factor * sd)
    case .laplace(let location, let scale):
      .laplace(location: shift + factor * location, scale: factor * scale)
    case .studentT(let location, let scale, let df):
      .studentT(location: shift + factor * location, scale: factor * scale, df: df)
    case .zeroInflatedPoisson: self
    }
  }

  /// Whether only whole numbers from 0 on can occur.
  public var isDiscrete: Bool {
    if case .zeroInflatedPoisson = self { true } else { false }
  }

  /// The mean; infinite for Student's t with no more than one degree of freedom.
  public var mean: Double {
    switch self {
    case .normal(let mean, _): mean
    case .laplace(let location, _): location
    case .studentT(let location, _, let df): df > 1 ? location : .infinity
    case .zeroInflatedPoisson(let zeroShare, let rate): (1 - zeroShare) * rate
    }
  }
}
