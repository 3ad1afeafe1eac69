internal import Learners
internal import Predictions
internal import Profiles
internal import Tables

/// A sample in folds, each encoded once, and the learners that are tried on it.
struct PilotSplit: Sendable {
  /// The better one is taken.
  static let learners = ["boosted_trees", "linear"]
  /// The linear pilot is skipped beyond this many coefficients.
  private static let mostCoefficients = 150

  let sample: PilotSample
  let folds: [PilotFold]
  private let effort: PilotEffort
  private let seed: UInt64

  /// Splits and encodes.
  init(
    _ sample: PilotSample, table: Table, features: [String], effort: PilotEffort, seed: UInt64
  ) throws {
    self.sample = sample
    self.effort = effort
    self.seed = seed
    let split = try Folds(
      targets: sample.targets, task: sample.task, folds: effort.folds, repeats: 1, seed: seed)
    folds = ConcurrentMap.results(effort.folds) { fold in
      PilotFold(
        sample: sample, table: table, features: features,
        training: split.trainingRows(repeat: 0, fold: fold),
        test: split.testRows(repeat: 0, fold: fold))
    }
  }

  /// Depth 4; fewer rounds where each grows a tree for each of many classes.
  var budget: FitBudget {
    var budget = FitBudget()
    let classes = sample.classCount
    budget.rounds =
      classes > 4 ? max(effort.rounds / 5, 4 * effort.rounds / classes) : effort.rounds
    budget.depth = 4
    budget.eta = effort.eta
    return budget
  }

  /// Returns the out-of-fold fits of every learner; every fold and loss is a piece of work of its
  /// own.
  func fits() -> [Result<PilotFit, PilotFailure>] {
    let losses = PilotLoss.all(for: sample.task)
    let pieces = PilotSplit.learners.flatMap { name in
      losses.flatMap { loss in folds.indices.map { (name: name, loss: loss, fold: $0) } }
    }
    let outcomes = ConcurrentMap.results(pieces.count) { index in
      let piece = pieces[index]
      return outcome(of: piece.name, loss: piece.loss, fold: folds[piece.fold])
    }
    let perLearner = losses.count * folds.count
    return PilotSplit.learners.enumerated().map { place, name in
      let own = outcomes[place * perLearner..<(place + 1) * perLearner]
      return PilotFit.joined(name, losses, folds, Array(own), sample)
    }
  }

  private func outcome(
    of name: String, loss: PilotLoss, fold: PilotFold
  ) -> Result<PilotFold.Outcome, PilotFailure> {
    do {
      let coefficients = fold.columnCount * (sample.classCount > 2 ? sample.classCount : 1)
      if name == "linear", coefficients > PilotSplit.mostCoefficients {
        throw PilotFailure(message: "\(coefficients) coefficients are too many for linear")
      }
      let learner = try LearnerCatalogue.learner(named: name, budget: budget)
      return .success(try fold.fitted(by: learner, loss: loss, seed: seed))
    } catch {
      return .failure(PilotFailure(error))
    }
  }

  /// Returns out-of-fold scores of "is flagged" by boosted trees, one a position; empty where a fold
  /// fails, such as one without a flag to learn from.
  func scores(ofFlags flags: [Double]) -> [Double] {
    var budget = budget
    budget.rounds = max(1, effort.rounds / 2)
    let ranks = ConcurrentMap.results(folds.count) { [budget] index -> [Double]? in
      guard let learner = try? LearnerCatalogue.learner(named: "boosted_trees", budget: budget)
      else { return nil }
      return try? folds[index].ranks(by: learner, flags: flags, seed: seed)
    }
    var scores = [Double](repeating: 0, count: sample.rows.count)
    for (fold, ranks) in zip(folds, ranks) {
      guard let ranks else { return [] }
      for (position, rank) in zip(fold.test, ranks) { scores[position] = rank }
    }
    return scores
  }
}
