/// Why a loss cannot be made, in a sentence that ends in what to do.
public struct LossError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// No loss of that name or alias; the nearest names.
    case unknownLoss(name: String, nearest: [String])
    /// The loss has no such parameter; the ones it has.
    case unknownParameter(loss: String, parameter: String, known: [String])
    /// The value is outside the allowed range.
    case outOfRange(loss: String, parameter: String, value: Double, range: ClosedRange<Double>)
    /// An element of a list parameter is left out.
    case missingElement(loss: String, parameter: String)
    /// The text is not a name with parameters in parentheses.
    case malformed(text: String)
    /// A loss that was brought as an expression cannot be made.
    case badExpression(ExpressionError)
    /// A loss that was brought has the name of another.
    case nameTaken(name: String)
  }

  /// What is wrong.
  public var problem: Problem

  /// Creates an error.
  public init(_ problem: Problem) { self.problem = problem }

  /// The sentence.
  public var description: String {
    switch problem {
    case .unknownLoss(let name, let nearest):
      let hint = nearest.isEmpty ? "" : " The nearest names are \(nearest.joined(separator: ", "))."
      return "There is no loss \"\(name)\".\(hint) 'losslab losses' lists all."
    case .unknownParameter(let loss, let parameter, let known):
      let hint =
        known.isEmpty ? "it has no parameters" : "it has \(known.joined(separator: ", "))"
      return "The loss \(loss) has no parameter \"\(parameter)\"; \(hint)."
    case .outOfRange(let loss, let parameter, let value, let range):
      return "The parameter \(parameter) of \(loss) is \(value), but must lie between "
        + "\(range.lowerBound) and \(range.upperBound); give a value in that range."
    case .missingElement(let loss, let parameter):
      return "The loss \(loss) lacks the parameter \(parameter); give the whole list, "
        + "for example name=0.1/0.5/0.9."
    case .malformed(let text):
      return "The loss \"\(text)\" cannot be read; write NAME or NAME(PARAMETER=VALUE,...), "
        + "for example huber(delta=1.5)."
    case .badExpression(let error):
      return error.description
    case .nameTaken(let name):
      return "There already is a loss \"\(name)\"; give yours another name."
    }
  }
}
