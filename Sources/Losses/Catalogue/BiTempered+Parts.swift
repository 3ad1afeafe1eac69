internal import Foundation

extension BiTempered {
  /// What the derivatives of a row share.
  ///
  /// With u = (P - y) P^(t2 - t1) and the shares w of P^t2,
  /// dl/df_k = u_k - P_k^t2 m, m = sum u / sum P^t2, because dP_k/df_j = P_k^t2 (1[j = k] - w_j).
  struct Parts {
    private let t2: Double
    /// t2 - t1.
    private let power: Double
    private let place: Int
    /// P_y - 1, not by subtraction.
    private let own: Double
    /// sum of P^t2.
    private let total: Double
    /// m.
    private let mean: Double
    /// The sums of the derivatives of u and of P^t2 by P, times P^t2, the latter times m.
    private let bend: Double

    init(
      _ loss: BiTempered, _ probabilities: borrowing MutableSpan<Double>, row: Range<Int>,
      target: Int
    ) {
      let place = row.lowerBound + target
      var others = 0.0
      for j in row where j != place { others += probabilities[j] }
      t2 = loss.t2
      power = loss.t2 - loss.t1
      self.place = place
      own = -others
      var (total, errors, rises, tempered) = (0.0, 0.0, 0.0, 0.0)
      for j in row {
        let p = probabilities[j]
        let error = j == place ? -others : p
        total += pow(p, t2)
        errors += error * pow(p, power)
        rises += Parts.rise(p, error, power: power, t2: t2)
        tempered += t2 * pow(p, 2 * t2 - 1)
      }
      self.total = total
      mean = errors / total
      bend = rises - errors / total * tempered
    }

    func slope(_ p: Double, at index: Int) -> Double {
      error(p, at: index) * pow(p, power) - pow(p, t2) * mean
    }

    func curvature(_ p: Double, at index: Int) -> Double {
      let share = pow(p, t2) / total
      let rise = Parts.rise(p, error(p, at: index), power: power, t2: t2)
      let direct = rise - mean * t2 * pow(p, 2 * t2 - 1)
      return (1 - 2 * share) * direct + share * share * bend
    }

    private func error(_ p: Double, at index: Int) -> Double { index == place ? own : p }

    /// du/dP times P^t2.
    private static func rise(_ p: Double, _ error: Double, power: Double, t2: Double) -> Double {
      let slope = power == 0 ? 0 : power * error * pow(p, power + t2 - 1)
      return pow(p, power + t2) + slope
    }
  }
}
