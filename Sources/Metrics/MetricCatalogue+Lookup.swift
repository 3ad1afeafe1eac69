public import Predictions
internal import Spelling

extension MetricCatalogue {
  /// Returns the metric of a name or alias, upper or lower case, `-` for `_`, and with
  /// parameters in brackets where it has any: `rmse`, `AUC`, `pinball_loss(quantile=0.9)`.
  ///
  /// - Throws: `MetricError` with the nearest names when there is none.
  public static func metric(named text: String) throws(MetricError) -> any Metric {
    let (name, parameters) = try parts(of: text)
    let key = name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }
    guard let type = types.first(where: { $0.card.spellings.contains(String(key)) }) else {
      throw MetricError(.unknownMetric(name: name, nearest: nearest(to: String(key))))
    }
    return try type.init(parameters: parameters)
  }

  /// Returns every metric that can judge a task, at its default parameters, in order of name.
  public static func metrics(for task: Task) -> [any Metric] {
    types.filter { $0.card.tasks.contains(task) }
      .sorted { $0.card.name < $1.card.name }
      .map { $0.init() }
  }

  /// Returns the names that are reported when the user names none; the first is the primary one.
  public static func defaultPanel(for task: Task) -> [String] {
    switch task {
    case .regression: ["rmse", "mae", "medae", "r2"]
    case .count: ["poisson_deviance", "rmse", "mae", "r2"]
    case .proportion: ["log_loss", "rmse", "mae", "r2"]
    case .binary:
      [
        "log_loss", "brier", "roc_auc", "average_precision", "accuracy", "balanced_accuracy", "f1",
        "mcc",
      ]
    case .multiclass:
      ["log_loss", "brier", "accuracy", "balanced_accuracy", "f1", "roc_auc", "mcc"]
    case .ordinal: ["ordinal_mae", "log_loss", "accuracy", "balanced_accuracy"]
    }
  }

  /// Splits `name(key=value, ...)`; no brackets mean no parameters.
  private static func parts(
    of text: String
  ) throws(MetricError) -> (name: String, parameters: [String: Double]) {
    guard let open = text.firstIndex(of: "(") else { return (text, [:]) }
    let list = text[text.index(after: open)...]
    guard list.last == ")" else { throw MetricError(.malformedParameters(text: text)) }
    var parameters: [String: Double] = [:]
    for item in list.dropLast().split(separator: ",") {
      let sides = item.split(separator: "=").map { $0.filter { $0 != " " } }
      guard sides.count == 2, let value = Double(sides[1]) else {
        throw MetricError(.malformedParameters(text: text))
      }
      parameters[sides[0]] = value
    }
    return (String(text[..<open]), parameters)
  }

  /// Returns the names whose own spelling or alias is nearest, each once.
  private static func nearest(to name: String) -> [String] {
    let owners = Dictionary(
      types.flatMap { type in type.card.spellings.map { ($0, type.card.name) } },
      uniquingKeysWith: { first, _ in first })
    let spellings = NearestNames.of(name, in: owners.keys.sorted())
    return spellings.compactMap { owners[$0] }
      .reduce(into: []) { names, owner in
        if !names.contains(owner) { names.append(owner) }
      }
  }
}

extension MetricCard {
  /// The name and all aliases.
  var spellings: [String] { [name] + aliases }
}
