private import Foundation
private import Statistics

// All functions are finite for finite parameters and arguments: what would be infinite is the
// largest number instead.
extension PredictedDistribution {
  /// Returns the smallest y with P(Y <= y) >= level, for a level in (0, 1).
  public func quantile(_ level: Double) -> Double {
    switch self {
    case .normal(let mean, let sd): place(Normal.quantile(level), mean, sd)
    case .laplace(let location, let scale): place(Laplace.quantile(level), location, scale)
    case .studentT(let location, let scale, let df):
      place(StudentT.quantile(level, degrees: df), location, scale)
    case .zeroInflatedPoisson(let zeroShare, let rate):
      ZeroInflatedPoissonLaw(zeroShare: zeroShare, rate: rate).quantile(level)
    }
  }

  /// Returns P(Y <= y).
  public func cumulative(_ y: Double) -> Double {
    switch self {
    case .normal(let mean, let sd): Normal.cumulative(standardised(y, mean, sd))
    case .laplace(let location, let scale): Laplace.cumulative(standardised(y, location, scale))
    case .studentT(let location, let scale, let df):
      StudentT.cumulative(standardised(y, location, scale), degrees: df)
    case .zeroInflatedPoisson(let zeroShare, let rate):
      ZeroInflatedPoissonLaw(zeroShare: zeroShare, rate: rate).cumulative(y)
    }
  }

  /// Returns P(Y < y), which is less than P(Y <= y) for counts only.
  public func cumulativeBelow(_ y: Double) -> Double {
    isDiscrete ? cumulative(y.rounded(.up) - 1) : cumulative(y)
  }

  /// Returns ln of the density, for counts of the probability, at y.
  ///
  /// What a law of counts rules out, such as 1.5, gets minus the largest number.
  public func logDensity(_ y: Double) -> Double {
    let density =
      switch self {
      case .normal(let mean, let sd): Normal.logDensity(standardised(y, mean, sd)) - log(sd)
      case .laplace(let location, let scale):
        Laplace.logDensity(standardised(y, location, scale)) - log(scale)
      case .studentT(let location, let scale, let df):
        StudentT.logDensity(standardised(y, location, scale), degrees: df) - log(scale)
      case .zeroInflatedPoisson(let zeroShare, let rate):
        ZeroInflatedPoissonLaw(zeroShare: zeroShare, rate: rate).logProbability(y)
      }
    return density.finite
  }

  /// Returns the continuous ranked probability score at y (Gneiting and Raftery 2007).
  ///
  /// In closed form (Jordan, Krueger and Lerch 2019); the largest number for Student's t with no
  /// more than one degree of freedom.
  public func crps(_ y: Double) -> Double {
    let score =
      switch self {
      case .normal(let mean, let sd): normalScore(distance(y, mean), sd)
      case .laplace(let location, let scale): laplaceScore(distance(y, location), scale)
      case .studentT(let location, let scale, let df):
        studentTScore(distance(y, location), scale, df)
      case .zeroInflatedPoisson(let zeroShare, let rate):
        ZeroInflatedPoissonLaw(zeroShare: zeroShare, rate: rate).crps(y)
      }
    return max(score, 0).finite
  }
}

extension PredictedDistribution {
  private func log(_ scale: Double) -> Double {
    Foundation.log(max(scale, .leastNonzeroMagnitude))
  }

  private func distance(_ y: Double, _ location: Double) -> Double { abs((y - location).finite) }

  private func standardised(_ y: Double, _ location: Double, _ scale: Double) -> Double {
    ((y - location).finite / max(scale, .leastNonzeroMagnitude)).finite
  }

  private func place(_ z: Double, _ location: Double, _ scale: Double) -> Double {
    (location + (z.finite * scale).finite).finite
  }

  private func normalScore(_ distance: Double, _ sd: Double) -> Double {
    let z = standardised(distance, 0, sd)
    return distance * Special.erf(z / 2.0.squareRoot())
      + sd * (2 * Normal.density(z) - 1 / Double.pi.squareRoot())
  }

  private func laplaceScore(_ distance: Double, _ scale: Double) -> Double {
    distance + scale * (exp(-standardised(distance, 0, scale)) - 0.75)
  }

  private func studentTScore(_ distance: Double, _ scale: Double, _ df: Double) -> Double {
    guard df > 1 else { return .infinity }
    let z = standardised(distance, 0, scale)
    let height = exp(StudentT.logDensity(0, degrees: df))
    let tail = exp(-0.5 * (df - 1) * StudentT.logPower(z, degrees: df))
    // ln of B(1/2, df - 1/2) / B(df / 2, 1/2)^2.
    let spread =
      2 * Special.logGammaHalfStep(df / 2) - Special.logGammaHalfStep(df - 0.5) - 0.5 * log(.pi)
    let both = 2 * height * tail * (df / (df - 1)) - 2 * df.squareRoot() / (df - 1) * exp(spread)
    return distance * (2 * StudentT.cumulative(z, degrees: df) - 1) + scale * both
  }
}
