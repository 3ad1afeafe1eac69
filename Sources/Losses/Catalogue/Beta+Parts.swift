internal import Foundation
internal import Statistics

extension Beta {
  /// What value, slope and curvature share at a score.
  ///
  /// Gamma functions are taken one step up, lnG(x) = lnG(1 + x) - ln x, so that nothing is
  /// infinite where a mean vanishes and the large terms cancel on paper.
  struct Parts {
    let phi: Double
    let score: Double
    let target: Double
    /// The mean m and 1 - m.
    let mean: LogitPair

    init(score: Double, target: Double, phi: Double) {
      self.phi = phi
      self.score = score
      self.target = target
      mean = LogitPair(score)
    }

    static func logit(_ share: Double) -> Double { log(share) - log1p(-share) }

    private var first: Double { mean.probability * phi }
    private var second: Double { mean.complement * phi }
    private var spread: Double { mean.probability * mean.complement * phi }
    private var gap: Double {
      Special.digamma(1 + first) - Special.digamma(1 + second) - Self.logit(target)
    }

    var value: Double {
      let gammas =
        Special.logGamma(1 + first) + Special.logGamma(1 + second) + softplus(-score)
        + softplus(score) - 2 * log(phi)
      return gammas - (first - 1) * log(target) - (second - 1) * log1p(-target)
    }

    var slope: Double { mean.probability - mean.complement + spread * gap }

    var curvature: Double {
      let (m, n) = (mean.probability, mean.complement)
      return 2 * m * n + spread * (n - m) * gap + spread * spread * trigammas
    }

    /// The expected curvature phi^2 (m (1 - m))^2 (psi'(m phi) + psi'((1 - m) phi)).
    var fisher: Double {
      let (m, n) = (mean.probability, mean.complement)
      return m * m + n * n + spread * spread * trigammas
    }

    private var trigammas: Double {
      Special.trigamma(1 + first) + Special.trigamma(1 + second)
    }
  }
}
