import Losses
import Predictions

/// What the scores and targets of a loss look like, read from what it says of itself.
enum LossShape {
  /// One score, a target that is a number.
  case number
  /// One score, two classes.
  case twoClasses
  /// One score on the scale of the indices of ordered classes.
  case rank
  /// A score for each class.
  case classes
  /// K - 1 scores for K ordered classes, all but the first shared by the rows.
  case orderedClasses
  /// Two scores, the parameters of the law of a number.
  case law
  /// A score for each of several quantiles of a number.
  case quantiles

  /// Whether targets are classes, for which any number of them may be asked.
  var hasClasses: Bool {
    switch self {
    case .twoClasses, .rank, .classes, .orderedClasses: true
    case .number, .law, .quantiles: false
    }
  }
}

extension Loss {
  /// What scores and targets look like.
  var shape: LossShape {
    switch link {
    case .locationAndLogScale, .logitAndLog: return .law
    case .quantiles: return .quantiles
    case .cutPoints: return .rank
    default: break
    }
    switch scoreCount(classes: 5) {
    case 5: return .classes
    case 4: return .orderedClasses
    default: return card.tasks.contains(.binary) ? .twoClasses : .number
    }
  }

  /// Whether a row has several scores.
  var hasManyScores: Bool {
    switch shape {
    case .number, .twoClasses, .rank: false
    case .classes, .orderedClasses, .law, .quantiles: true
    }
  }

  /// The numbers of classes that rows are made for; one of them where a parameter lists classes.
  var sampleClassCounts: [Int] {
    switch shape {
    case .number, .law, .quantiles: [0]
    case .twoClasses: [2]
    case .rank: [4]
    case .classes, .orderedClasses: listedClasses.map { [$0] } ?? [2, 3, 5]
    }
  }

  /// The number of classes of the samples, 0 for numbers.
  var sampleClasses: Int {
    shape == .classes || shape == .orderedClasses ? listedClasses ?? 3 : sampleClassCounts[0]
  }

  /// How many classes the lists among the parameters speak of.
  private var listedClasses: Int? {
    let counts = card.parameters.filter(\.isList).map { parameter in
      parameters.keys.count { parameter.index(of: $0) != nil }
    }
    return counts.max().flatMap { $0 > 1 ? $0 : nil }
  }
}

/// The numbers that a loss accepts as targets, found by asking.
enum TargetRange {
  case real
  case aboveMinusOne
  case nonnegative
  case counts
  case unitInterval

  init(of loss: any Loss) {
    if loss.accepts(-1.5) {
      self = .real
    } else if loss.accepts(-0.5) {
      self = .aboveMinusOne
    } else if loss.accepts(2.5) {
      self = .nonnegative
    } else {
      self = loss.accepts(2) ? .counts : .unitInterval
    }
  }
}
