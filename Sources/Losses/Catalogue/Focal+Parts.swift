internal import Foundation

extension Focal {
  /// What all derivatives at a margin share, from two exponentials and a logarithm.
  struct Parts {
    let gamma: Double
    let p: Double
    let q: Double
    /// ln p.
    let logarithm: Double
    /// q^gamma.
    let fade: Double

    init(_ margin: Double, gamma: Double) {
      let power = exp(-abs(margin))
      let rest = log1p(power)
      let larger = 1 / (1 + power)
      self.gamma = gamma
      p = margin >= 0 ? larger : power * larger
      q = margin >= 0 ? power * larger : larger
      logarithm = -(max(-margin, 0) + rest)
      fade = exp(-gamma * (max(margin, 0) + rest))
    }

    var slope: Double { fade * (gamma * (p * logarithm) - q) }

    // p ln p stays bounded where ln p alone would not.
    var curvature: Double {
      fade * (p * q * (1 + 2 * gamma) + gamma * (p * logarithm) * (q - gamma * p))
    }
  }
}
