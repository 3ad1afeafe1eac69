internal import Losses

/// The training of one loss's net: net, optimiser, best weights so far.
///
/// The net's outputs u are scores f = start + unit * u, each score in its own unit, so that
/// targets in other units train alike.
final class NetTraining {
  private static let largestNorm = 5.0

  /// Wall seconds spent on this loss.
  private(set) var seconds = 0.0
  /// Why training failed.
  private(set) var failure: LearnerError?
  private let loss: TrainingLoss
  private let net: Net
  private let best: FloatBlock
  private let units: [Double]
  private let divisors: [Double]
  private var adam: Adam
  private var batch: SlopeBatch
  private var recorder: CurveRecorder
  private var bestValidation: [Double]

  /// Creates a net that scores every row with the loss's best constant, or nearly.
  init(
    _ loss: TrainingLoss, _ request: FitRequest, on fold: NetFold, _ data: FitData,
    shape: NetShape, capacity: Int, budget: FitBudget, seed: UInt64
  ) {
    self.loss = loss
    net = Net(shape, seed: seed)
    best = FloatBlock(count: shape.parameterCount)
    adam = Adam(
      count: shape.parameterCount, stepSize: budget.learningRate,
      largestNorm: Self.largestNorm)
    batch = SlopeBatch(capacity: capacity, scoreCount: loss.scoreCount)
    units = loss.scoreUnits
    divisors = loss.slopeDivisors
    bestValidation = loss.start.repeated(rows: fold.validation.rowCount)
    recorder = CurveRecorder(
      request, trainingCost: loss.cost(onRows: fold.costRows),
      validationCost: Cost(
        loss.loss, targets: request.validationTargets, weights: data.validation.weights),
      mostRounds: budget.epochs, patience: budget.patience)
    _ = recorder.record(round: 0, validation: bestValidation) { [] }
  }

  /// Whether more epochs may help.
  var isRunning: Bool { failure == nil && !recorder.stopping.isExhausted }

  /// Takes one step on the rows that the workspace holds.
  func step(_ work: NetWorkspace, _ input: NetInput) {
    timed {
      net.forward(work, input)
      let outputs = work.activation(net.shape.layers.count, columns: loss.scoreCount)
      read(outputs, into: &batch.scores, at: 0)
      let rows = Double(work.rows.count)
      batch.fillSlopes(
        of: loss, rows: work.rows, multiples: divisors.map { 1 / ($0 * rows) })
      let slopes = work.slope(net.shape.layers.count, columns: loss.scoreCount)
      // Beyond any use, yet far from what a float can hold.
      for i in 0..<slopes.rows * slopes.columns {
        slopes.start[i] = Float(min(max(batch.slopes[i], -1e12), 1e12))
      }
      net.backward(work, input)
      adam.step(net.parameters.block, slopes: net.slopes.block)
    }
  }

  /// Judges the net after an epoch and keeps its weights when they are the best so far.
  func endEpoch(_ epoch: Int, _ work: inout NetWorkspace, on fold: NetFold) {
    timed {
      let validation = scores(fold.validation, rows: nil, &work)
      let training =
        recorder.isPoint(epoch) ? scores(fold.training, rows: fold.costRows, &work) : []
      guard validation.allSatisfy(\.isFinite), training.allSatisfy(\.isFinite) else {
        failure = LearnerError(.diverged(loss: loss.loss.card.name, round: epoch))
        return
      }
      if recorder.record(round: epoch, validation: validation, trainingCostOf: { training }) {
        best.copy(net.parameters.block)
        bestValidation = validation
      }
    }
  }

  /// Restores the best weights and returns the scores of the test rows with them.
  func finish(_ work: inout NetWorkspace, on fold: NetFold) -> FitOutcome {
    if let failure { return .failure(failure.description) }
    let curve = recorder.finished()
    var test = loss.start.repeated(rows: fold.test.rowCount)
    if curve.bestRound > 0 {
      timed {
        net.parameters.block.copy(best)
        test = scores(fold.test, rows: nil, &work)
      }
    }
    return .fitted(
      FittedScores(validation: bestValidation, test: test, curve: curve, seconds: seconds))
  }

  /// Returns the scores of all rows of an input, or of chosen ones, in large blocks.
  private func scores(_ input: NetInput, rows: [Int]?, _ work: inout NetWorkspace) -> [Double] {
    let count = rows?.count ?? input.rowCount
    var scores = Array(repeating: 0.0, count: count * loss.scoreCount)
    for begin in stride(from: 0, to: count, by: work.capacity) {
      let block = begin..<min(begin + work.capacity, count)
      if let rows {
        work.gather(rows[block], of: input, stride: net.shape.inputCount)
      } else {
        work.gather(block, of: input, stride: net.shape.inputCount)
      }
      net.forward(work, input)
      let outputs = work.activation(net.shape.layers.count, columns: loss.scoreCount)
      read(outputs, into: &scores, at: begin * loss.scoreCount)
    }
    return scores
  }

  /// Turns the net's outputs into scores.
  private func read(_ outputs: FloatMatrix, into scores: inout [Double], at first: Int) {
    let start = loss.start.scores
    for i in 0..<outputs.rows * outputs.columns {
      let k = i % outputs.columns
      scores[first + i] = start[k] + units[k] * Double(outputs.start[i])
    }
  }

  private func timed(_ work: () -> Void) {
    let clock = ContinuousClock()
    let begin = clock.now
    work()
    seconds += begin.duration(to: clock.now) / .seconds(1)
  }
}
