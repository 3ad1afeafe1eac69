import Foundation
import Losses
import Predictions
import Testing

/// Parts 6 and 7 of the proof: what losses of several classes say of probabilities and decisions at
/// the minimum of the expected loss.
struct EveryLossClassesTests {
  /// The minimum of the expected loss under one law of the classes.
  private struct Optimum {
    var shares: [Double]
    var scores: [Double]
    var prediction: ClassPrediction
    var recovered: [Double]?
  }

  /// One test for three claims, because the minimisation is what takes the time.
  @Test(arguments: everyClassLoss)
  func `probabilities, the way back and decisions are as claimed`(_ loss: any CatalogueLoss) {
    let optima = optima(of: loss)
    let traits = loss.traits
    let largest = optima.map { gap($0.prediction.probabilities, $0.shares) }.max() ?? 1
    #expect((largest < 1e-5) == traits.isStrictlyProper, "\(largest)")
    Proof.count(optima.count, for: "6 properness")
    checkRecovery(optima, needsNone: traits.isStrictlyProper || loss.link == .largestMargin)
    let wrong = optima.filter { !decidesForLikeliest($0, isByLargest: loss.shape == .classes) }
    #expect(wrong.isEmpty == traits.isClassificationCalibrated, "\(wrong.map(\.shares))")
    Proof.count(optima.count, for: "7 calibration")
  }

  private func checkRecovery(_ optima: [Optimum], needsNone: Bool) {
    var findings = Findings()
    for optimum in optima {
      guard let recovered = optimum.recovered else {
        findings.expect(needsNone) { "no way back" }
        continue
      }
      findings.expect(gap(recovered, optimum.shares) < 1e-5) {
        "\(recovered) for \(optimum.shares)"
      }
      findings.expect(abs(recovered.reduce(0, +) - 1) < 1e-12) { "\(recovered)" }
    }
    findings.report("6 inverse maps")
  }

  private func decidesForLikeliest(_ optimum: Optimum, isByLargest: Bool) -> Bool {
    guard let likeliest = optimum.shares.firstIndex(of: optimum.shares.max() ?? 0) else {
      return false
    }
    guard isByLargest else { return optimum.prediction.decisions == [likeliest] }
    // A tie is no decision, even if rounding makes one of it.
    return optimum.scores.indices.allSatisfy { k in
      k == likeliest || optimum.scores[k] <= optimum.scores[likeliest] - 1e-4
    }
  }

  private func optima(of loss: any CatalogueLoss) -> [Optimum] {
    let classes = loss.sampleClasses
    let labels = (0..<classes).map(Double.init)
    return laws(classes: classes).compactMap { shares in
      let start = [Double](repeating: 0, count: loss.scoreCount(classes: classes))
      let scores = Minimiser.least(from: start, in: -20...20, rounds: Proof.isFull ? 60 : 30) {
        loss.cost($0, targets: labels, weights: shares)
      }
      guard case .classes(let prediction) = loss.prediction(scores: scores, classes: classes)
      else { return nil }
      return Optimum(
        shares: shares, scores: scores, prediction: prediction,
        recovered: loss.recoveredProbabilities(scores: scores, classes: classes))
    }
  }

  /// Laws with and without a class that is likelier than all others together.
  private func laws(classes: Int) -> [[Double]] {
    let patterns: [(Int) -> Double] = [
      { exp(-Double($0)) }, { [0.42, 0.41, 0.17][$0 % 3] }, { Double(($0 + 1) * ($0 + 1)) },
      { 1 + 0.1 * Double($0) }, { [0.05, 0.9, 0.05][$0 % 3] }, { [0.34, 0.33, 0.32][$0 % 3] },
    ]
    return patterns.prefix(Proof.isFull ? 6 : 4).map { pattern in
      let weights = (0..<classes).map(pattern)
      return weights.map { $0 / weights.reduce(0, +) }
    }
  }

  private func gap(_ probabilities: [Double]?, _ shares: [Double]) -> Double {
    guard let probabilities, probabilities.count == shares.count else { return 1 }
    return zip(probabilities, shares).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }
}
