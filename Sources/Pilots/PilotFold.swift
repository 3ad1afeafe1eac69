internal import Foundation
internal import Learners
internal import Losses
internal import Predictions
internal import Profiles
internal import Statistics
internal import Tables

/// One fold of the pilots: encoded on its training rows only, once for all learners and losses.
struct PilotFold: Sendable {
  /// What a fit gives: predictions of the test rows, and mean squared errors inside and outside.
  struct Outcome: Sendable {
    /// rows x width, row-major.
    var values: [Double]
    var insideError = 0.0
    var outsideError = 0.0
    /// What errors are divided by.
    var unit = 1.0
  }

  /// Positions in the sample.
  let test: [Int]
  let training: [Int]
  private let sample: PilotSample
  private let trainingDesign: DesignMatrix
  private let testDesign: DesignMatrix
  /// Some training rows, predicted too for the error inside.
  private let inner: [Int]
  private let innerDesign: DesignMatrix
  /// Targets are centred and divided by these, so that losses work on numbers near 1.
  private let centre: Double
  private let unit: Double

  init(sample: PilotSample, table: Table, features: [String], training: [Int], test: [Int]) {
    self.sample = sample
    let training = training.filter { !sample.leftOut.contains($0) }
    self.training = training
    self.test = test
    let isClass = sample.task.isClassification
    let most = isClass ? 0 : min(training.count, 2_000)
    inner = (0..<most).map { training[$0 * training.count / most] }
    let encoder = FeatureEncoder(
      fitting: table, features: features, rows: training.map { sample.rows[$0] })
    let moments = Moments(training.map { sample.targets[$0] })
    let centre = isClass ? 0 : moments.mean
    let unit = isClass || moments.sd <= 0 ? 1 : moments.sd
    (self.centre, self.unit) = (centre, unit)
    let everything = encoder.encode(table, rows: training.map { sample.rows[$0] })
    let screen = ColumnScreen(
      everything, targets: training.map { sample.targets[$0] / unit - centre / unit },
      classes: sample.classCount)
    func encode(_ positions: [Int]) -> DesignMatrix {
      screen.applied(to: encoder.encode(table, rows: positions.map { sample.rows[$0] }))
    }
    trainingDesign = screen.applied(to: everything)
    innerDesign = encode(inner)
    testDesign = encode(test)
  }

  /// The number of encoded columns.
  var columnCount: Int { trainingDesign.columnCount }

  /// Trains a learner under a loss and predicts the test rows.
  func fitted(by learner: any Learner, loss: PilotLoss, seed: UInt64) throws -> Outcome {
    let resolved = try loss.resolved()
    let targets = targets(training, for: loss)
    let inside = loss == .mean ? self.targets(inner, for: loss) : []
    let scores = try scores(resolved, learner, targets: targets, inside: inside, seed: seed)
    switch loss {
    case .mean:
      return Outcome(
        values: scores.test.map { $0 * unit + centre },
        insideError: meanSquare(scores.validation, inside, at: Array(inside.indices)),
        outsideError: meanSquare(scores.test, self.targets(test, for: loss), at: ordinary),
        unit: unit)
    case .median: return Outcome(values: scores.test.map { $0 * unit + centre })
    case .positiveMean: return Outcome(values: scores.test.map { exp(min($0, 700)) })
    case .twoClasses, .moreClasses: return Outcome(values: probabilities(scores, resolved))
    }
  }

  /// Trains a learner to tell flagged rows from others, and returns the test rows' ranks by score in
  /// (0, 1).
  ///
  /// Ranks, because scores of different folds start from different shares of flags.
  func ranks(
    by learner: any Learner, flags: [Double], seed: UInt64
  ) throws -> [Double] {
    let loss = try PilotLoss.twoClasses.resolved()
    let targets = training.map { flags[$0] }
    let scores = try scores(loss, learner, targets: targets, inside: [], classes: 2, seed: seed)
    return Ranks.average(scores.test).map { $0 / Double(test.count + 1) }
  }

  private func scores(
    _ loss: any Loss, _ learner: any Learner, targets: [Double], inside: [Double],
    classes: Int? = nil, seed: UInt64
  ) throws -> FittedScores {
    let nobody = DesignMatrix(
      rowCount: 0, columnNames: trainingDesign.columnNames, values: [], categories: [])
    let data = FitData(
      training: EncodedRows(design: trainingDesign, targets: targets),
      validation: EncodedRows(design: inside.isEmpty ? nobody : innerDesign, targets: inside),
      test: EncodedRows(design: testDesign, targets: []))
    let request = FitRequest(
      loss: loss, trainingTargets: targets, validationTargets: inside,
      classes: classes ?? sample.classCount, stopScore: { _ in 0 }, stopsEarly: false)
    switch learner.fit([request], on: data, seed: seed).first {
    case .fitted(let scores): return scores
    case .failure(let reason): throw PilotFailure(message: reason)
    case nil: throw PilotFailure(message: "no model was trained")
    }
  }

  private func targets(_ positions: [Int], for loss: PilotLoss) -> [Double] {
    guard loss.isStandardised else { return positions.map { sample.targets[$0] } }
    return positions.map { sample.targets[$0] / unit - centre / unit }
  }

  /// Places in the test part of rows that are not left out.
  private var ordinary: [Int] { test.indices.filter { !sample.leftOut.contains(test[$0]) } }

  private func probabilities(_ fitted: FittedScores, _ loss: any Loss) -> [Double] {
    let k = sample.classCount
    let prediction = loss.prediction(scores: fitted.test, classes: k)
    guard case .classes(let classes) = prediction, let values = classes.probabilities else {
      return [Double](repeating: 1 / Double(k), count: test.count * k)
    }
    return values
  }

  private func meanSquare(_ scores: [Double], _ targets: [Double], at places: [Int]) -> Double {
    let sum = places.reduce(0) {
      $0 + (scores[$1] - targets[$1]) * (scores[$1] - targets[$1])
    }
    return sum / Double(max(1, places.count))
  }
}
