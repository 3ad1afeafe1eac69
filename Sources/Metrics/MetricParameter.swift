/// The one number that a metric can be set by, as in `name(key=value)`.
struct MetricParameter: Sendable {
  let name: String
  let defaultValue: Double
  /// The values that are allowed, as a clause after "give a number".
  let range: String
  let isAllowed: @Sendable (Double) -> Bool

  /// A level in (0, 1).
  static func level(_ name: String, default defaultValue: Double) -> MetricParameter {
    MetricParameter(
      name: name, defaultValue: defaultValue, range: "between 0 and 1, both excluded",
      isAllowed: { $0 > 0 && $0 < 1 })
  }

  /// Returns the value among the parameters of a metric, the default when it is left out.
  ///
  /// - Throws: `MetricError` for another parameter or a value out of range.
  func value(in parameters: [String: Double], of metric: String) throws(MetricError) -> Double {
    if let unknown = parameters.keys.filter({ $0 != name }).min() {
      throw MetricError(.unknownParameter(metric: metric, parameter: unknown, known: [name]))
    }
    let value = parameters[name] ?? defaultValue
    guard isAllowed(value) else {
      throw MetricError(.outOfRange(metric: metric, parameter: name, value: value, range: range))
    }
    return value
  }

  /// Returns the card of a metric set to a value, which becomes part of its name unless it is the
  /// default.
  func card(_ card: MetricCard, at value: Double) -> MetricCard {
    guard value != defaultValue else { return card }
    var card = card
    let text = Int(exactly: value).map(String.init) ?? "\(value)"
    card.name = "\(card.name)(\(name)=\(text))"
    return card
  }
}
