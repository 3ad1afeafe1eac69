public import Predictions

extension Loss {
  /// Returns the prediction through the link: points for numbers, classes with probabilities for
  /// links that give them, classes without them for margins, quantiles in order.
  ///
  /// Losses whose predictions need more than the link (laws, thresholds) bring their own.
  public func prediction(scores: [Double], classes: Int) -> Prediction {
    switch link {
    case .identity, .log, .logOnePlus, .locationAndLogScale, .logitAndLog:
      .points(scores.map(link.prediction))
    case .logit, .halfLogit, .probit, .complementaryLogLog, .clipped, .arctangent:
      probabilities(scores.map(link.prediction), classes: classes)
    case .margin:
      .classes(ClassPrediction(margins: scores, classCount: 2))
    case .softmax: probabilityRows(softmaxRows(scores, classes: classes), classes)
    case .oneVersusRest: probabilityRows(oneVersusRestRows(scores, classes: classes), classes)
    case .sparsemax: probabilityRows(sparsemaxRows(scores, classes: classes), classes)
    case .cumulativeLogit:
      probabilityRows(
        OrderedThresholds.rows(scores, classes: classes).flatMap(\.probabilities), classes)
    case .cutPoints: nearestClasses(scores, classes: classes)
    case .largestMargin:
      .classes(ClassPrediction(margins: margins(scores, classes: classes), classCount: classes))
    case .quantiles:
      quantiles(scores)
    }
  }

  private func quantiles(_ scores: [Double]) -> Prediction {
    guard case .quantiles(let levels) = functional else { return .points(scores) }
    return .quantiles(QuantilePrediction(levels: levels, values: scores))
  }

  private func probabilityRows(_ probabilities: [Double], _ classes: Int) -> Prediction {
    .classes(ClassPrediction(probabilities: probabilities, classCount: classes))
  }

  /// Proportions are numbers, not classes, and have no decision.
  private func probabilities(_ values: [Double], classes: Int) -> Prediction {
    classes == 0
      ? .points(values)
      : .classes(ClassPrediction(positiveProbabilities: values, threshold: 0.5))
  }

  /// Two classes have one margin a row: how far class 1 lies above class 0.
  private func margins(_ scores: [Double], classes: Int) -> [Double] {
    guard classes == 2 else { return scores }
    return stride(from: 0, to: scores.count, by: 2).map { scores[$0 + 1] - scores[$0] }
  }
}

/// Returns n x 2 probabilities from those of class 1.
func pairedProbabilities(_ positive: [Double]) -> [Double] { positive.flatMap { [1 - $0, $0] } }
