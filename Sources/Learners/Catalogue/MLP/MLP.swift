internal import Losses
internal import Statistics
internal import Tables

/// A fully connected net with embeddings, trained by Adam on mini-batches.
///
/// All losses of a call are trained together, batch by batch, each with its own net from the same
/// initial weights; no net sees another.
package struct MLP: Learner {
  package static let card = LearnerCard(
    name: "mlp",
    summary: "A fully connected net: rectified units, embeddings, Adam, early stopping.")

  private static let evaluationRows = 1024

  private let budget: FitBudget

  package init(budget: FitBudget) { self.budget = budget }

  package func fit(_ requests: [FitRequest], on data: FitData, seed: UInt64) -> [FitOutcome] {
    let fold = NetFold(data)
    let batch = batchSize(rows: fold.training.rowCount)
    let trainings = requests.map { request in
      Result { () throws(LearnerError) in
        try training(request, on: fold, data, capacity: batch, seed: seed)
      }
    }
    let running = trainings.compactMap { try? $0.get() }
    var work = workspace(requests, data, batch: batch)
    let stride = NetShape(data.training.design, hidden: [], scoreCount: 1).inputCount
    train(running, on: fold, &work, batch: batch, stride: stride, seed: seed)
    return withExtendedLifetime(fold) {
      trainings.map { training in
        switch training {
        case .success(let training): training.finish(&work, on: fold)
        case .failure(let error): .failure(error.description)
        }
      }
    }
  }

  /// Goes through the rows in the same random order for every loss.
  private func train(
    _ trainings: [NetTraining], on fold: NetFold, _ work: inout NetWorkspace, batch: Int,
    stride: Int, seed: UInt64
  ) {
    // Another stream than the initial weights'.
    var random = RandomSource(seed: seed ^ 0x9e37_79b9_7f4a_7c15)
    var order = Array(0..<fold.training.rowCount)
    for epoch in Swift.stride(from: 1, through: budget.epochs, by: 1) {
      guard trainings.contains(where: \.isRunning) else { return }
      random.shuffle(&order)
      for begin in Swift.stride(from: 0, to: order.count, by: batch) {
        work.gather(
          order[begin..<min(begin + batch, order.count)], of: fold.training, stride: stride)
        for training in trainings where training.isRunning { training.step(work, fold.training) }
      }
      for training in trainings where training.isRunning {
        training.endEpoch(epoch, &work, on: fold)
      }
    }
  }

  private func training(
    _ request: FitRequest, on fold: NetFold, _ data: FitData, capacity: Int, seed: UInt64
  ) throws(LearnerError) -> NetTraining {
    let loss = try TrainingLoss(request, weights: data.training.weights)
    let shape = NetShape(
      data.training.design, hidden: budget.hidden, scoreCount: loss.scoreCount,
      sharedScoreCount: loss.sharedScoreCount)
    guard shape.inputCount > 0 else { throw LearnerError(.nothingToTrainOn("feature")) }
    return NetTraining(
      loss, request, on: fold, data, shape: shape, capacity: capacity, budget: budget, seed: seed)
  }

  private func workspace(_ requests: [FitRequest], _ data: FitData, batch: Int) -> NetWorkspace {
    let scores = requests.map { $0.loss.scoreCount(classes: $0.classes) }.max() ?? 1
    let shape = NetShape(data.training.design, hidden: budget.hidden, scoreCount: scores)
    return NetWorkspace(shape, capacity: max(batch, Self.evaluationRows))
  }

  /// Small tables get smaller batches, so that an epoch has at least ten steps or so.
  private func batchSize(rows: Int) -> Int { max(1, min(budget.batch, max(16, rows / 10))) }
}
