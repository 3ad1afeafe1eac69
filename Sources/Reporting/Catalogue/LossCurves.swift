package import Losses
internal import Predictions

/// What the picture of a loss shows: its value and slope along one score.
///
/// A function of the residual has one curve; other losses have one for each target of a few. With
/// several scores a row, one of them moves and the others stand still.
package struct LossCurves: Sendable {
  /// A curve.
  package struct Curve: Sendable {
    /// Which target or score it is of; empty for a single one.
    package var name: String
    /// The losses at the places along the axis.
    package var values: [Double]
    /// dl/df of the score that moves.
    package var slopes: [Double]
  }

  /// What runs along the axis, such as `residual f - y`.
  package let axis: String
  /// The places along the axis, ascending.
  package let places: [Double]
  package let curves: [Curve]

  /// Samples a loss at the places that suit it.
  package init(of loss: any Loss) {
    let setup = LossCurves.setup(of: loss)
    axis = setup.axis
    let count = 120
    let width = setup.range.upperBound - setup.range.lowerBound
    let places = (0...count).map { setup.range.lowerBound + width * Double($0) / Double(count) }
    self.places = places
    curves = setup.paths.map { path in
      let scores = places.flatMap(path.scores)
      let targets = places.map { _ in path.target }
      let slopes = loss.slopes(scores: scores, targets: targets)
      let stride = scores.count / places.count
      return Curve(
        name: path.name, values: loss.values(scores: scores, targets: targets),
        slopes: places.indices.map { slopes[$0 * stride + path.moving] })
    }
  }

  /// How the scores of a row follow the place along the axis.
  struct Path {
    var name: String
    var target: Double
    /// The score whose slope is shown.
    var moving = 0
    var scores: @Sendable (Double) -> [Double]
  }

  struct Setup {
    var axis: String
    var range: ClosedRange<Double>
    var paths: [Path]
  }
}

extension LossCurves {
  /// Returns what is sampled: it depends on the family and the link alone.
  static func setup(of loss: any Loss) -> Setup {
    let tasks = loss.card.tasks
    let isForClasses = tasks.allSatisfy { $0 == .multiclass || $0 == .ordinal }
    let width = loss.scoreCount(classes: isForClasses ? 3 : tasks.contains(.binary) ? 2 : 0)
    if isForClasses { return classes(width: width, link: loss.link) }
    if width > 1 { return numbers(loss, width: width) }
    if tasks.contains(.binary) { return twoClasses(loss) }
    if loss.traits.targetFreedom == .location { return residual() }
    return linked(loss)
  }

  private static func residual() -> Setup {
    Setup(
      axis: "residual f - y", range: -6...6,
      paths: [Path(name: "", target: 0) { [$0] }])
  }

  /// A margin loss has one curve for both classes.
  private static func twoClasses(_ loss: any Loss) -> Setup {
    let isMarginLoss = [-3, -0.7, 0.4, 2.2].allSatisfy { f in
      let own = loss.evaluate(scores: [f], target: 1).value
      return abs(own - loss.evaluate(scores: [-f], target: 0).value) < 1e-12
    }
    if isMarginLoss {
      return Setup(
        axis: "margin (2y - 1) f", range: -4...4, paths: [Path(name: "", target: 1) { [$0] }])
    }
    return Setup(
      axis: "score f", range: -4...4,
      paths: [Path(name: "y = 1", target: 1) { [$0] }, Path(name: "y = 0", target: 0) { [$0] }])
  }

  private static func linked(_ loss: any Loss) -> Setup {
    let isLogit = loss.link == .logit
    let targets = [0.2, 0.8, 0, 1, 5].filter { loss.accepts($0) }
    let shown = isLogit ? targets.prefix(2) : targets.filter { $0 == 0 || $0 >= 1 }.prefix(3)
    let range = loss.link == .identity ? -0.9...9.1 : -3.0...3
    return Setup(
      axis: loss.link == .identity ? "score f" : "score f (\(loss.link.rawValue) link)",
      range: range,
      paths: shown.map { y in Path(name: "y = \(short(y))", target: y) { [$0] } })
  }

  private static func short(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}

extension LossCurves {
  private static func classes(width: Int, link: Link) -> Setup {
    if link == .cumulativeLogit || width < 3 {
      let rest = [Double](repeating: 1, count: max(width - 1, 0))
      return Setup(
        axis: "score f, three ordered classes", range: -5...6,
        paths: (0..<3).map { k in
          Path(name: "class \(k)", target: Double(k)) { [$0] + rest }
        })
    }
    return Setup(
      axis: "score of class 0, the others 0", range: -6...6,
      paths: [
        Path(name: "true class", target: 0) { [$0, 0, 0] },
        Path(name: "other class", target: 1) { [$0, 0, 0] },
      ])
  }

  private static func numbers(_ loss: any Loss, width: Int) -> Setup {
    if case .quantiles(let levels) = loss.functional {
      return Setup(
        axis: "score of one quantile, y = 0", range: -6...6,
        paths: levels.indices.map { k in
          Path(name: "\(levels[k])", target: 0, moving: k) { place in
            levels.indices.map { $0 == k ? place : 0 }
          }
        })
    }
    let isLocationScale = loss.traits.targetFreedom == .locationScale
    let target = isLocationScale ? 1.0 : 2
    let names = isLocationScale ? ["location", "log scale"] : ["first score", "second"]
    return Setup(
      axis: "score that moves, y = \(short(target))", range: -3...4,
      paths: (0..<width).map { k in
        Path(name: names[min(k, 1)], target: target, moving: k) { place in
          (0..<width).map { $0 == k ? place : 0 }
        }
      })
  }
}
