internal import Foundation
internal import Learners
internal import Losses
internal import Predictions
internal import Profiles

/// What a pilot is trained to predict.
enum PilotLoss: Sendable {
  case mean
  case median
  /// A mean that is never negative, of counts.
  case positiveMean
  case twoClasses
  case moreClasses

  /// The losses of a task; the first one decides which learner is better.
  static func all(for task: Task) -> [PilotLoss] {
    switch task {
    case .count: [.mean, .median, .positiveMean]
    case .regression, .proportion: [.mean, .median]
    case .binary: [.twoClasses]
    case .multiclass, .ordinal: [.moreClasses]
    }
  }

  /// The loss in the catalogue.
  func resolved() throws -> any Loss {
    try LossCatalogue.loss(LossReference(name: name))
  }

  private var name: String {
    switch self {
    case .mean: "squared_error"
    case .median: "absolute_error"
    case .positiveMean: "poisson"
    case .twoClasses: "log_loss"
    case .moreClasses: "cross_entropy"
    }
  }

  /// Whether the loss works on centred targets of spread 1.
  var isStandardised: Bool {
    switch self {
    case .mean, .median: true
    case .positiveMean, .twoClasses, .moreClasses: false
    }
  }
}
