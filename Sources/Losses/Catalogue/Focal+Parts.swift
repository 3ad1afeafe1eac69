extension Focal {
  /// What all derivatives at a margin share, given e^-|m|, ln(1 + e^-|m|) and q^gamma.
  struct Parts {
    let gamma: Double
    let p: Double
    let q: Double
    /// ln p.
    let logarithm: Double
    /// q^gamma.
    let fade: Double

    @inline(__always)
    init(_ margin: Double, gamma: Double, values: ElementaryValues) {
      let pair = LogitPair(margin, power: values.first)
      self.gamma = gamma
      p = pair.probability
      q = pair.complement
      logarithm = -(max(-margin, 0) + values.second)
      fade = values.third
    }

    /// Works out the values for one margin.
    init(_ margin: Double, of loss: Focal) {
      self.init(
        margin, gamma: loss.gamma, values: ElementaryValues(loss, score: margin, target: 1))
    }

    var slope: Double { fade * (gamma * (p * logarithm) - q) }

    // p ln p stays bounded where ln p alone would not.
    var curvature: Double {
      fade * (p * q * (1 + 2 * gamma) + gamma * (p * logarithm) * (q - gamma * p))
    }
  }
}
