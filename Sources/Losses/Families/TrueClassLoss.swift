internal import Foundation
package import Predictions

/// A loss that is a function of the probability p that softmax gives to the true class alone.
///
/// The functions are written in t = ln p. With P the probabilities of the row,
/// dl/df_k = l'(t) (1[k = y] - P_k) and d2l/df_k2 = l''(t) (1[k = y] - P_k)^2 - l'(t) P_k (1 - P_k).
package protocol TrueClassLoss: ExponentialClassLoss {
  /// Returns the loss.
  func value(of own: TrueClass) -> Double
  /// Returns dl/dt, never positive.
  func slope(of own: TrueClass) -> Double
  /// Returns ln(-dl/dt), also where the slope itself underflows.
  func logSlope(of own: TrueClass) -> Double
  /// Returns d2l/dt2 times (1 - p)^2, which stays bounded where the former does not.
  func scaledCurvature(of own: TrueClass) -> Double
  /// Returns by how much the curvature 2 P_k (1 - P_k) of cross-entropy counts in Newton steps.
  func weight(of own: TrueClass) -> Double
  /// The least curvature of Newton steps, for losses that let go of rows.
  var leastCurvature: Double { get }
}

/// The probability of the true class, precise at both ends.
package struct TrueClass {
  /// p.
  package var probability: Double
  /// 1 - p, not by subtraction.
  package var complement: Double
  /// ln p, finite.
  package var logarithm: Double

  /// -ln p / (1 - p), from 1 at p = 1 upwards.
  var decline: Double { complement > 0 ? -logarithm / complement : 1 }
}

extension TrueClassLoss {
  package var link: Link { .softmax }
  package var leastCurvature: Double { 0 }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    let place = row.lowerBound + target
    let largest = largestScore(scores, row: row)
    var others = 0.0
    for j in row where j != place { others += exp(scores[j] - largest) }
    return value(of: TrueClass(distance: scores[place] - largest, others: others))
  }

  package func turnIntoSlopes(
    _ powers: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let own = normalise(&powers, scores: scores, row: row, target: target)
    turn(&powers, row: row, target: target, own: own)
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillExponents(&curvatures, scores: scores, row: row)
    ElementaryFunction.exp.apply(to: &curvatures, range: row)
    let own = normalise(&curvatures, scores: scores, row: row, target: target)
    let slope = slope(of: own)
    let bend = scaledCurvature(of: own)
    for j in row {
      let share = own.complement > 0 ? curvatures[j] / own.complement : 0
      curvatures[j] = bend * (share * share) - slope * (curvatures[j] * (1 - curvatures[j]))
    }
    curvatures[row.lowerBound + target] = bend - slope * (own.probability * own.complement)
  }

  package func turnIntoNewtonPairs(
    _ powers: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let own = normalise(&powers, scores: scores, row: row, target: target)
    let weight = 2 * weight(of: own)
    for j in row { curvatures[j] = max(weight * powers[j] * (1 - powers[j]), leastCurvature) }
    turn(&powers, row: row, target: target, own: own)
  }

  /// Descends from the logarithms of the class shares; no class ends more than 60 below another.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: classes)
    let best = ConstantFit(
      loss: self, targets: totals.indices.map(Double.init), weights: totals
    ).best(of: [centredLogShares(totals)])
    let largest = best.max() ?? 0
    return centred(best.map { max($0 - largest, -2 * LogitRange.largest) })
  }

  /// Turns the exponentials of a row into its probabilities.
  private func normalise(
    _ powers: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) -> TrueClass {
    let place = row.lowerBound + target
    var others = 0.0
    for j in row where j != place { others += powers[j] }
    let power = powers[place]
    let share = 1 / (power + others)
    for j in row { powers[j] *= share }
    return TrueClass(
      distance: scores[place] - largestScore(scores, row: row), power: power, others: others)
  }

  /// Turns the probabilities of a row into slopes.
  private func turn(
    _ slopes: inout MutableSpan<Double>, row: Range<Int>, target: Int, own: TrueClass
  ) {
    let slope = slope(of: own)
    for j in row { slopes[j] *= -slope }
    slopes[row.lowerBound + target] = slope * own.complement
  }
}

extension TrueClass {
  /// Creates it from the distance of its score to the largest and the sum of e^distance over the
  /// other classes.
  init(distance: Double, others: Double) {
    self.init(distance: distance, power: exp(distance), others: others)
  }

  /// Creates it when e^distance is known.
  init(distance: Double, power: Double, others: Double) {
    probability = power / (power + others)
    complement = others / (power + others)
    let logarithm = distance == 0 ? -log1p(others) : distance - log(power + others)
    self.logarithm = logarithm.clampedToFinite
  }

  /// Creates it from ln p; the complement loses precision where p is near 1.
  init(logarithm: Double) {
    self.logarithm = logarithm.clampedToFinite
    probability = exp(logarithm)
    complement = -expm1(logarithm)
  }
}
