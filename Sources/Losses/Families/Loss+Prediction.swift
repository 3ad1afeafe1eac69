public import Predictions

extension Loss {
  /// Returns the prediction through the link: points for numbers, classes with probabilities for
  /// logit and softmax, classes without them for margins.
  public func prediction(scores: [Double], classes: Int) -> Prediction {
    switch link {
    case .identity, .log:
      .points(scores.map(link.prediction))
    case .logit, .halfLogit:
      probabilities(scores.map(link.prediction), classes: classes)
    case .margin:
      .classes(ClassPrediction(margins: scores, classCount: 2))
    case .softmax:
      .classes(
        ClassPrediction(
          probabilities: softmaxRows(scores, classes: classes), classCount: classes))
    case .largestMargin:
      .classes(ClassPrediction(margins: margins(scores, classes: classes), classCount: classes))
    }
  }

  /// Returns softmax of each row of n x K scores.
  func softmaxRows(_ scores: [Double], classes: Int) -> [Double] {
    stride(from: 0, to: scores.count, by: classes).flatMap { start in
      Link.softmax(scores[start..<start + classes])
    }
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
