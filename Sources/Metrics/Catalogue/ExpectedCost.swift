internal import Predictions

/// The mean cost of the decisions.
///
/// Costs have to be stated: until they are, every mistake costs 1 and it is the share of wrong
/// decisions.
public struct ExpectedCost: ClassMetric {
  /// What is known of it before any data, where every mistake costs 1.
  public static let card = MetricCard(
    name: "expected_cost", aliases: ["mean_cost", "total_cost"],
    summary: "What the decisions cost a row; as good as the costs that are stated.",
    formula: "mean(cost(y, decision)), such as expected_cost(fn=10,fp=1)",
    tasks: [.binary, .multiclass, .ordinal], direction: .lowerIsBetter, range: 0...1,
    reads: .decisions, functional: .decision, isStepFunction: true, reference: "Elkan 2001")

  /// The costs, or `nil` where every mistake costs 1.
  public let costs: CostMatrix?

  /// Creates the metric with a cost of 1 for every mistake.
  public init() { costs = nil }

  /// Creates the metric with the given costs.
  public init(costs: CostMatrix) { self.costs = costs }

  /// Creates the metric with costs `fn`, `fp`, `tp` and `tn` of two classes; 1 for mistakes and 0
  /// for right decisions that are left out.
  ///
  /// - Throws: `MetricError` for another parameter, or a mistake that costs no more than being right.
  public init(parameters: [String: Double]) throws(MetricError) {
    let checked = try CheckedParameters(
      parameters, of: Self.card.name, known: ["fn", "fp", "tp", "tn"])
    let truePositive = try checked.value("tp", orElse: 0, "that is finite") { _ in true }
    let trueNegative = try checked.value("tn", orElse: 0, "that is finite") { _ in true }
    let miss = try checked.value("fn", orElse: 1, "above the cost of tp") { $0 > truePositive }
    let alarm = try checked.value("fp", orElse: 1, "above the cost of tn") { $0 > trueNegative }
    costs =
      parameters.isEmpty
      ? nil
      : try? CostMatrix(
        falseNegative: miss, falsePositive: alarm, truePositive: truePositive,
        trueNegative: trueNegative)
  }

  /// The card with these costs.
  public var card: MetricCard {
    guard let costs else { return Self.card }
    var card = Self.card
    card.name += "(\(costs.text))"
    card.range = costs.range
    return card
  }

  /// Returns the score; undefined when the costs are for another number of classes.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let costs = costs ?? CostMatrix(equalCosts: rows.classCount)
      guard costs.classCount == rows.classCount else {
        throw Undefined(
          "the costs are of \(costs.classCount) classes, and there are \(rows.classCount)")
      }
      let mean = rows.weights.mean(
        of: zip(rows.labels, rows.prediction.decisions).map { costs[truth: $0, decided: $1] })
      return min(max(mean, costs.range.lowerBound), costs.range.upperBound)
    }
  }
}

extension CostMatrix {
  /// The costs in the form in which a metric's name states them, classes by index.
  fileprivate var text: String {
    if classCount == 2 {
      let named = [
        ("fn", self[truth: 1, decided: 0], 1.0), ("fp", self[truth: 0, decided: 1], 1),
        ("tp", self[truth: 1, decided: 1], 0), ("tn", self[truth: 0, decided: 0], 0),
      ]
      return named.filter { $0.1 != $0.2 || $0.2 == 1 }.map { "\($0.0)=\(short($0.1))" }
        .joined(separator: ",")
    }
    return (0..<classCount).flatMap { truth in
      (0..<classCount).filter { truth != $0 || self[truth: truth, decided: truth] != 0 }
        .map { "\(truth)>\($0)=\(short(self[truth: truth, decided: $0]))" }
    }.joined(separator: ",")
  }

  private func short(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
