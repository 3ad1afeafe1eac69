/// The rows of a fold as nets read them, copied once for all losses.
struct NetFold {
  private static let mostCostRows = 5000

  /// The rows that are trained on.
  let training: NetInput
  /// The rows that decide when to stop.
  let validation: NetInput
  /// The rows that are scored at the end.
  let test: NetInput
  /// The training rows, evenly spread, on which the training cost is taken.
  let costRows: [Int]

  /// Copies the three parts.
  init(_ data: FitData) {
    training = NetInput(data.training.design)
    validation = NetInput(data.validation.design)
    test = NetInput(data.test.design)
    let rows = training.rowCount
    let count = min(rows, Self.mostCostRows)
    costRows = (0..<count).map { $0 * rows / count }
  }
}
