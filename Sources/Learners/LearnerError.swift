/// Why a learner cannot be made or cannot train, in a sentence that ends in what to do.
package struct LearnerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  package enum Problem: Sendable, Hashable {
    /// No learner of that name.
    case unknownLearner(String)
    /// There is no row, or no column, to train on.
    case nothingToTrainOn(String)
    /// The best constant score of the loss is not finite.
    case noFiniteStart(loss: String)
    /// The loss gives a curvature that a second-order step cannot divide by.
    case curvatureNotPositive(loss: String)
    /// Slopes or costs stopped being finite.
    case diverged(loss: String, round: Int)
    /// The normal equations have no solution.
    case singular(loss: String)
    /// XGBoost reported an error.
    case xgboost(String)
    /// The XGBoost that is linked is too old or too new.
    case unsupportedXGBoost(String)
  }

  /// What is wrong.
  package var problem: Problem

  /// Creates an error.
  package init(_ problem: Problem) { self.problem = problem }

  package var description: String {
    switch problem {
    case .unknownLearner(let name):
      "There is no learner \"\(name)\"; choose among "
        + "\(LearnerCatalogue.names.joined(separator: ", "))."
    case .nothingToTrainOn(let what):
      "There is no \(what) to train on; use a larger table or fewer folds."
    case .noFiniteStart(let loss):
      "The loss \(loss) has no finite best constant on these targets; use a loss whose domain "
        + "they lie in."
    case .curvatureNotPositive(let loss):
      "The loss \(loss) gives a surrogate curvature that is not positive, which second-order "
        + "learners divide by; give it a positive one."
    case .diverged(let loss, let round):
      "Training under \(loss) diverged in round \(round); lower the step size (--eta or "
        + "--learning-rate)."
    case .singular(let loss):
      "The normal equations under \(loss) have no solution; raise the penalty or drop columns "
        + "that repeat each other."
    case .xgboost(let message): "XGBoost stopped: \(message); report this with the command."
    case .unsupportedXGBoost(let version):
      "XGBoost \(version) boosts custom losses through another interface; install one from 1.7 "
        + "to 2.0."
    }
  }
}
