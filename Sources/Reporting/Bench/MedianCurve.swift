internal import Learners
internal import Trials

/// The curves of one loss over the folds, as one curve of few points.
struct MedianCurve {
  /// The most points that are drawn.
  static let mostPoints = 30

  private(set) var rounds: [Double] = []
  private(set) var trainingCost: [Double] = []
  private(set) var validationCost: [Double] = []
  private(set) var stopScore: [Double] = []
  private(set) var keptRound: Double?

  /// Takes the median over all folds, as long as half of them train; a fold that ended before keeps
  /// its last value, or the median would jump where folds end.
  init(of results: [TrialResult]) {
    let curves = results.map(\.curve).filter { !$0.rounds.isEmpty }
    guard !curves.isEmpty else { return }
    let ends = curves.compactMap(\.rounds.last).sorted()
    let last = ends[ends.count / 2]
    keptRound = Self.median(curves.map { Double($0.bestRound) })
    for round in Self.grid(upTo: last) { append(round, curves) }
  }

  private mutating func append(_ round: Int, _ curves: [FitCurve]) {
    let points = curves.compactMap { curve in
      curve.rounds.lastIndex { $0 <= round }.map { (curve, $0) }
    }
    guard
      let training = Self.median(points.compactMap { Self.value($0.0.trainingCost, $0.1) }),
      let validation = Self.median(points.compactMap { Self.value($0.0.validationCost, $0.1) })
    else { return }
    rounds.append(Double(round))
    trainingCost.append(training)
    validationCost.append(validation)
    let stop = Self.median(points.compactMap { Self.value($0.0.stopScore, $0.1) })
    if let stop, stopScore.count == rounds.count - 1 { stopScore.append(stop) }
  }

  private static func grid(upTo last: Int) -> [Int] {
    guard last > mostPoints else { return Array(1...max(last, 1)) }
    var rounds: [Int] = []
    for step in 0..<mostPoints {
      let round = 1 + Int((Double(last - 1) * Double(step) / Double(mostPoints - 1)).rounded())
      if round != rounds.last { rounds.append(round) }
    }
    return rounds
  }

  private static func value(_ values: [Double], _ index: Int) -> Double? {
    guard values.indices.contains(index), values[index].isFinite else { return nil }
    return values[index]
  }

  private static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
    return sorted[middle - 1] / 2 + sorted[middle] / 2
  }
}
