internal import Foundation
internal import Losses
internal import Predictions
internal import Statistics

/// Scores and targets to time a loss on, drawn from the laws that the scikit-learn script uses.
///
/// Scores are standard normal. Targets are the score plus Student t noise of 3 degrees, Poisson
/// counts of mean e^score, gamma numbers of shape 2, shares, classes 1 with probability 0.4, or one
/// of five classes: the first of these that the loss accepts and its tasks name.
struct KernelRows {
  /// The number of classes of multiclass and ordinal losses.
  static let classes = 5

  let scores: [Double]
  let targets: [Double]

  /// Draws rows with about `elements` scores in all.
  init(for loss: any Loss, elements: Int, seed: UInt64) {
    let kind = Kind(loss)
    let width = max(loss.scoreCount(classes: kind.classes), 1)
    let rows = max(elements / width, 1)
    var random = RandomSource(seed: seed)
    scores = (0..<rows * width).map { _ in random.gaussian() }
    var targets: [Double] = []
    for row in 0..<rows {
      targets.append(kind.target(score: scores[row * width], random: &random))
    }
    self.targets = targets
  }

  /// What a target is.
  private enum Kind {
    case number, count, positive, share, binary, multiclass

    init(_ loss: any Loss) {
      let tasks = loss.card.tasks
      if tasks.contains(.binary) {
        self = .binary
      } else if tasks.contains(.multiclass) || tasks.contains(.ordinal) {
        self = .multiclass
      } else if loss.accepts(-1.5) {
        self = .number
      } else if tasks == [.count] {
        self = .count
      } else {
        self = loss.accepts(1.5) ? .positive : .share
      }
    }

    var classes: Int {
      switch self {
      case .binary: 2
      case .multiclass: KernelRows.classes
      case .number, .count, .positive, .share: 0
      }
    }

    func target(score: Double, random: inout RandomSource) -> Double {
      switch self {
      case .number: score + random.studentT(degrees: 3)
      case .count: Double(random.poisson(mean: exp(min(max(score, -4), 4))))
      case .positive: random.gamma(shape: 2)
      case .share: 0.01 + 0.98 * random.uniform()
      case .binary: Double(random.bernoulli(0.4))
      case .multiclass: Double(random.integer(below: KernelRows.classes))
      }
    }
  }
}
