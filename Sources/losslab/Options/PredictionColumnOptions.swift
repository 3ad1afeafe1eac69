internal import ArgumentParser
internal import Predictions
internal import Scoring

/// Which columns hold what a model predicted.
struct PredictionColumnOptions: ParsableArguments {
  @Option(help: "The column of predicted numbers, labels, or probabilities of the positive class.")
  var prediction: String?

  @Option(help: "The columns of class probabilities, separated by commas; one is the positive's.")
  var proba: String?

  @Option(help: "Columns of predicted quantiles by level: 0.05=lo,0.5=mid,0.95=hi.")
  var quantiles: QuantileColumns?

  @Option(help: "The column of means of normal laws, with --sd.")
  var mean: String?

  @Option(help: "The column of standard deviations of normal laws, with --mean.")
  var sd: String?

  @Option(help: "The column of row weights.")
  var weight: String?

  @Option(help: "The kind of target, when it is not to be inferred.")
  var task: Task?

  @Option(help: "The class labels in the order of --proba, separated by commas.")
  var classes: String?

  @Option(help: "The label that counts as positive.")
  var positive: String?

  @Option(help: "The probability from which a row is decided for the positive class.")
  var threshold: Double?

  func validate() throws {
    let ways = [prediction ?? proba, quantiles?.text, mean ?? sd].compactMap(\.self)
    guard ways.count == 1, proba == nil || prediction == nil else {
      throw ValidationError(
        "Say in one way what was predicted: --prediction, --proba, --quantiles, or --mean with "
          + "--sd.")
    }
    guard (mean == nil) == (sd == nil) else {
      throw ValidationError("--mean and --sd go together; give both.")
    }
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("--threshold is \(threshold), but a probability lies between 0 and 1.")
    }
  }

  /// Returns the columns with those of the truth.
  func columns(truth: String) -> PredictionColumns {
    var columns = PredictionColumns(truth: truth)
    columns.prediction = prediction
    columns.probabilities = Self.list(proba)
    columns.quantiles = quantiles?.columns ?? []
    if let mean, let sd { columns.normal = (mean, sd) }
    columns.weight = weight
    columns.task = task
    columns.classes = Self.list(classes)
    columns.positive = positive
    columns.threshold = threshold
    return columns
  }

  private static func list(_ text: String?) -> [String] {
    text?.split(separator: ",").map { String($0.trimmingPrefix(" ")) } ?? []
  }
}

/// Columns of quantiles, written `0.05=lo,0.5=mid`.
struct QuantileColumns: ExpressibleByArgument {
  var columns: [PredictionColumns.Quantile] = []
  var text: String

  init?(argument: String) {
    text = argument
    for part in argument.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, let level = Double(sides[0].trimmingPrefix(" ")), level > 0, level < 1
      else { return nil }
      columns.append(PredictionColumns.Quantile(level: level, column: sides[1]))
    }
    columns.sort { $0.level < $1.level }
    let levels = columns.map(\.level)
    guard !columns.isEmpty, Set(levels).count == levels.count else { return nil }
  }
}
