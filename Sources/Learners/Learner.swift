package import Losses
package import Tables

/// A model family that can be trained under any loss.
///
/// One call trains all losses of a fold, so that they can share what can be shared: encoded rows,
/// bins, initial weights, batch order. A loss trained alone gives the same model.
package protocol Learner: Sendable {
  /// Name and knobs.
  static var card: LearnerCard { get }
  /// Creates the learner with a budget.
  init(budget: FitBudget)
  /// Trains one model per request on the training rows and returns their raw scores.
  ///
  /// A request that fails becomes a `failure` outcome; the others go on. The outcome does not
  /// depend on the other requests, on threads or on time.
  func fit(_ requests: [FitRequest], on data: FitData, seed: UInt64) -> [FitOutcome]
}

/// What is known of a learner before any data.
package struct LearnerCard: Sendable, Hashable {
  /// The name on the command line.
  package var name: String
  /// One sentence.
  package var summary: String

  /// Creates a card.
  package init(name: String, summary: String) {
    self.name = name
    self.summary = summary
  }
}

/// The work that a fit may spend, the same for every loss.
package struct FitBudget: Sendable, Codable, Hashable {
  /// Most boosting rounds.
  package var rounds = 500
  /// Depth of the trees.
  package var depth = 6
  /// Shrinkage of each boosting round.
  package var eta = 0.1
  /// Most epochs of a net.
  package var epochs = 100
  /// Units of each hidden layer of a net.
  package var hidden = [64, 64]
  /// Rows of a mini-batch; small tables take a tenth of their rows instead, but at least 16.
  package var batch = 256
  /// Adam's step size.
  package var learningRate = 0.003
  /// L2 penalty per row on standardised coefficients of linear models.
  package var penalty = 1e-3
  /// Rounds or epochs without improvement before training stops.
  package var patience = 20

  /// Creates the default budget.
  package init() {}
}

/// The rows of one fold, encoded; fitted on the training rows only.
package struct FitData: Sendable {
  /// The rows that are trained on.
  package var training: EncodedRows
  /// The inner rows that decide when to stop; never trained on.
  package var validation: EncodedRows
  /// The rows that are scored at the end; their targets are never read by a learner.
  package var test: EncodedRows

  /// Creates the data of a fold.
  package init(training: EncodedRows, validation: EncodedRows, test: EncodedRows) {
    self.training = training
    self.validation = validation
    self.test = test
  }
}

/// Features and targets of some rows.
package struct EncodedRows: Sendable {
  /// The features.
  package var design: DesignMatrix
  /// Numbers in the units that the losses expect, or class indices; one a row.
  package var targets: [Double]
  /// One positive weight a row, or `nil`.
  package var weights: [Double]?

  /// Creates encoded rows.
  package init(design: DesignMatrix, targets: [Double], weights: [Double]? = nil) {
    self.design = design
    self.targets = targets
    self.weights = weights
  }
}

/// One model to train.
package struct FitRequest: Sendable {
  /// The loss, its parameters in units of `targets`.
  package var loss: any Loss
  /// The training rows' targets in the units of this loss (standardised for location losses).
  package var trainingTargets: [Double]
  /// The validation rows' targets in the same units.
  package var validationTargets: [Double]
  /// The number of classes, 0 for numbers.
  package var classes: Int
  /// Judges the n x k raw scores of the validation rows, lower is better; the same metric for
  /// every loss of the job.
  package var stopScore: @Sendable ([Double]) -> Double
  /// Whether to stop early; without it the last round is kept.
  package var stopsEarly: Bool

  /// Creates a request.
  package init(
    loss: any Loss, trainingTargets: [Double], validationTargets: [Double], classes: Int,
    stopScore: @escaping @Sendable ([Double]) -> Double, stopsEarly: Bool
  ) {
    self.loss = loss
    self.trainingTargets = trainingTargets
    self.validationTargets = validationTargets
    self.classes = classes
    self.stopScore = stopScore
    self.stopsEarly = stopsEarly
  }
}

/// What came of a request.
package enum FitOutcome: Sendable {
  /// A model was trained.
  case fitted(FittedScores)
  /// Training failed; the reason, one sentence.
  case failure(String)
}

/// The raw scores of a trained model, at its best round, with how it got there.
package struct FittedScores: Sendable {
  /// n x k raw scores of the validation rows.
  package var validation: [Double]
  /// n x k raw scores of the test rows.
  package var test: [Double]
  /// How training went.
  package var curve: FitCurve
  /// Wall seconds of this model's own training.
  package var seconds: Double

  /// Creates fitted scores.
  package init(validation: [Double], test: [Double], curve: FitCurve, seconds: Double) {
    self.validation = validation
    self.test = test
    self.curve = curve
    self.seconds = seconds
  }
}

/// Costs and stop scores by epoch or round.
package struct FitCurve: Sendable, Codable, Hashable {
  /// The round or epoch of each point, from 1, at most 200 points.
  package var rounds: [Int] = []
  /// The training cost under the loss, as far as its scaling goes comparable within a loss only.
  package var trainingCost: [Double] = []
  /// The validation cost under the loss.
  package var validationCost: [Double] = []
  /// The stop score on the validation rows, lower is better, comparable between losses.
  package var stopScore: [Double] = []
  /// The round whose model was kept.
  package var bestRound = 0
  /// How many rounds were trained.
  package var roundsTrained = 0
  /// Training ended because the budget ended, not because it stopped improving.
  package var isCapped = false

  /// Creates an empty curve.
  package init() {}
}
