/// Why a metric cannot be made, in a sentence that ends in what to do.
public struct MetricError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// No metric of that name or alias; the nearest names.
    case unknownMetric(name: String, nearest: [String])
    /// The metric has no such parameter; the ones it has.
    case unknownParameter(metric: String, parameter: String, known: [String])
    /// The value is outside the allowed range, in words.
    case outOfRange(metric: String, parameter: String, value: Double, range: String)
    /// The text in brackets is not a list such as `quantile=0.9`.
    case malformedParameters(text: String)
  }

  /// What is wrong.
  public var problem: Problem

  /// Creates an error.
  public init(_ problem: Problem) { self.problem = problem }

  /// The sentence.
  public var description: String {
    switch problem {
    case .unknownMetric(let name, let nearest):
      let hint = nearest.isEmpty ? "" : " The nearest names are \(nearest.joined(separator: ", "))."
      return "There is no metric \"\(name)\".\(hint) 'losslab metrics' lists all."
    case .unknownParameter(let metric, let parameter, let known):
      let hint =
        known.isEmpty ? "leave the brackets out" : "it has \(known.joined(separator: ", "))"
      return "The metric \(metric) has no parameter \"\(parameter)\"; \(hint)."
    case .outOfRange(let metric, let parameter, let value, let range):
      return "The parameter \(parameter) of \(metric) is \(value); give a number \(range)."
    case .malformedParameters(let text):
      return "The parameters \"\(text)\" cannot be read; write them as name(quantile=0.9)."
    }
  }
}
