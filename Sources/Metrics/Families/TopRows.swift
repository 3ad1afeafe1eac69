/// The rows of highest score, whose number is set as a share of all or as a count.
struct TopRows {
  /// The number k: below 1 a share of the weight of all rows, else a weight, which for rows
  /// without weights is a number of rows.
  static let parameter = MetricParameter(
    name: "k", defaultValue: 0.1, range: "above 0: a share of the rows below 1, else their number",
    isAllowed: { $0 > 0 && $0.isFinite })

  /// The weight of the positive rows among them, on average over the order of equal scores.
  let hits: Double
  /// Their weight.
  let weight: Double
  /// The weight of all positive rows.
  let positive: Double
  /// The weight of all rows.
  let total: Double

  init(_ rows: ClassRows, k: Double) throws(Undefined) {
    try rows.requireTwoClasses()
    let split = OneVersusRest(rows, class: 1)
    weight = k < 1 ? k * rows.weights.total : k
    guard weight <= rows.weights.total else { throw Undefined("there are fewer than \(k) rows") }
    hits = split.hits(within: weight)
    positive = split.positive
    total = rows.weights.total
  }

  /// Throws when there is nothing to find.
  func requirePositives() throws(Undefined) {
    guard positive > 0 else { throw Undefined("the positive class is not present") }
  }
}
