internal import Learners
internal import Losses
internal import Predictions

/// A loss with its parameters set for one fold.
struct Candidate: Sendable {
  /// The loss as it was asked for.
  let reference: LossReference
  /// The loss in units of the data.
  let loss: any Loss
  /// The loss in units of the scaled targets, which is what is trained.
  let scaledLoss: any Loss
  let scaling: TargetScaling
  let classes: Int

  init(_ reference: LossReference, loss: any Loss, material: FoldMaterial) {
    self.reference = reference
    self.loss = loss
    classes = material.classes
    scaling = TargetScaling(
      for: loss, training: material.data.training.targets, classes: material.classes)
    scaledLoss = scaling == .none ? loss : loss.rescaled(by: 1 / scaling.factor)
  }

  /// Returns what raw scores say, in units of the data.
  func prediction(_ scores: [Double]) -> Prediction {
    scaling.restored(scaledLoss.prediction(scores: scores, classes: classes))
  }

  /// Returns probabilities with the distortion of the loss undone, where that is possible.
  func recovered(_ scores: [Double]) -> Prediction? {
    guard classes >= 2 else { return nil }
    return scaledLoss.recoveredProbabilities(scores: scores, classes: classes).map {
      .classes(ClassPrediction(probabilities: $0, classCount: classes))
    }
  }

  /// Returns one margin a row of a two-class task, larger for class 1.
  func margins(_ scores: [Double]) -> [Double] {
    guard scaledLoss.scoreCount(classes: classes) == 2 else { return scores }
    return stride(from: 0, to: scores.count - 1, by: 2).map { scores[$0 + 1] - scores[$0] }
  }

  /// Returns the request that trains it.
  func request(_ material: FoldMaterial, stop: StopScore, rule: StopRule) -> FitRequest {
    let validation = scaling.scaled(material.data.validation.targets)
    let scaledLoss = scaledLoss
    let weights = material.data.validation.weights
    let score: @Sendable ([Double]) -> Double = { scores in
      guard rule == .loss else { return stop.score(scores, of: self) }
      return WeightedMean.of(scaledLoss.values(scores: scores, targets: validation), weights)
    }
    return FitRequest(
      loss: scaledLoss, trainingTargets: scaling.scaled(material.data.training.targets),
      validationTargets: validation, classes: classes, stopScore: score,
      stopsEarly: rule != .none)
  }
}
