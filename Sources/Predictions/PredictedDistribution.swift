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
    let moved = { (location: Double) in (shift + (factor * location).finite).finite }
    let stretched = { (scale: Double) in (factor * scale).finite }
    return switch self {
    case .normal(let mean, let sd): .normal(mean: moved(mean), sd: stretched(sd))
    case .laplace(let location, let scale):
      .laplace(location: moved(location), scale: stretched(scale))
    case .studentT(let location, let scale, let df):
      .studentT(location: moved(location), scale: stretched(scale), df: df)
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

  /// The variance; infinite for Student's t with no more than two degrees of freedom.
  public var variance: Double {
    switch self {
    case .normal(_, let sd): (sd * sd).finite
    case .laplace(_, let scale): (2 * scale * scale).finite
    case .studentT(_, let scale, let df):
      df > 2 ? (scale * scale * (df / (df - 2))).finite : .infinity
    case .zeroInflatedPoisson(let zeroShare, let rate):
      ((1 - zeroShare) * rate * (1 + zeroShare * rate).finite).finite
    }
  }
}

extension Double {
  /// The value, with an overflow to infinity replaced by the largest number of its sign.
  var finite: Double {
    Swift.min(Swift.max(self, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }
}
