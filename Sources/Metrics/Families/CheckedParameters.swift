/// The parameters that a metric was given, every name known to it.
struct CheckedParameters {
  private let metric: String
  private let values: [String: Double]

  /// Throws for a parameter that the metric does not have.
  init(_ values: [String: Double], of metric: String, known: [String]) throws(MetricError) {
    if let unknown = values.keys.filter({ !known.contains($0) }).min() {
      throw MetricError(.unknownParameter(metric: metric, parameter: unknown, known: known))
    }
    self.metric = metric
    self.values = values
  }

  /// Returns the value of a parameter, or its default when it was left out.
  ///
  /// - Parameter range: What is allowed, as a clause after "give a number".
  func value(
    _ name: String, orElse standard: Double, _ range: String, where isAllowed: (Double) -> Bool
  ) throws(MetricError) -> Double {
    let value = values[name] ?? standard
    guard value.isFinite, isAllowed(value) else {
      throw MetricError(.outOfRange(metric: metric, parameter: name, value: value, range: range))
    }
    return value
  }
}

extension MetricCard {
  /// Returns the card under a name that says the parameter, unless it is at its default.
  func with(_ parameter: String, _ value: Double, orElse standard: Double) -> MetricCard {
    guard value != standard else { return self }
    var card = self
    let text = Int(exactly: value).map(String.init) ?? "\(value)"
    card.name = "\(name)(\(parameter)=\(text))"
    return card
  }
}
