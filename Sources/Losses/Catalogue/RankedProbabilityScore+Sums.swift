extension RankedProbabilityScore {
  /// The sums over thresholds that derivatives by the scores of a row share; C_j follows score k
  /// as P_k (1[k <= j] - C_j).
  struct Sums {
    /// 2 / (K - 1).
    private let factor: Double
    private let target: Int
    /// sum of e_j C_j with e_j = C_j - 1[y <= j].
    private let mean: Double
    /// sum of e_j from the present class on.
    private var errors = 0.0
    /// sum of C_j^2 below the present class and of (1 - C_j)^2 from it on.
    private var squares = 0.0
    private var cumulative = 0.0
    private var index = 0
    private let last: Int

    /// Sums over a row of probabilities, standing at class 0.
    init(_ probabilities: borrowing MutableSpan<Double>, row: Range<Int>, target: Int) {
      last = row.count - 1
      factor = 2 / Double(max(last, 1))
      self.target = target
      var (cumulative, mean) = (0.0, 0.0)
      for j in 0..<last {
        cumulative += probabilities[row.lowerBound + j]
        let error = cumulative - (target <= j ? 1 : 0)
        mean += error * cumulative
        errors += error
        squares += (1 - cumulative) * (1 - cumulative)
      }
      self.mean = mean
    }

    /// Returns dl/df_k.
    func slope(_ probability: Double) -> Double { factor * probability * (errors - mean) }

    /// Returns the expectation of d2l/df_k2 where the probabilities are right.
    func expectedCurvature(_ probability: Double) -> Double {
      factor * probability * probability * max(squares, 0)
    }

    /// Moves on to the next class.
    mutating func pass(_ probability: Double) {
      guard index < last else { return }
      cumulative += probability
      errors -= cumulative - (target <= index ? 1 : 0)
      squares += 2 * cumulative - 1
      index += 1
    }
  }
}
