internal import Foundation

/// Returns ln(1 + e^x) to full precision on both sides, without overflow.
func softplus(_ x: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) }

/// Returns e^x, at most the largest number.
func saturatingExp(_ x: Double) -> Double { min(exp(x), .greatestFiniteMagnitude) }

/// Returns the length of (a, b) without overflow of the squares; 0 only for two zeros.
func norm(_ a: Double, _ b: Double) -> Double {
  let large = max(abs(a), abs(b))
  let ratio = min(abs(a), abs(b)) / max(large, .leastNormalMagnitude)
  return large * (1 + ratio * ratio).squareRoot()
}

/// The probabilities of both sides of a logit, each to full relative precision.
struct LogitPair {
  /// 1 / (1 + e^-f).
  var probability: Double
  /// 1 / (1 + e^f), not by subtraction.
  var complement: Double

  /// Creates the pair at a logit.
  init(_ logit: Double) { self.init(logit, power: exp(-abs(logit))) }

  /// Creates the pair at a logit f from e^-|f|.
  @inline(__always)
  init(_ logit: Double, power: Double) {
    let larger = 1 / (1 + power)
    let smaller = power * larger
    probability = logit >= 0 ? larger : smaller
    complement = logit >= 0 ? smaller : larger
  }
}

/// Returns the x > -infinity with ln(1 + e^x) = y, for y > 0.
func inverseSoftplus(_ y: Double) -> Double { y + log(-expm1(-y)) }
