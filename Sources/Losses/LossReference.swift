/// A loss by name with the parameters that are fixed by hand; the others follow the data.
///
/// This is how losses are stored, hashed and sent to workers.
public struct LossReference: Sendable, Codable, Hashable {
  /// The name in the catalogue, never an alias.
  public var name: String
  /// The parameters that were given, in units of the data; empty means that the rule sets them.
  public var parameters: [String: Double]
  /// The text after `NAME =` of a loss that was brought as an expression; `nil` for the catalogue's.
  public var definition: String?

  /// Creates a reference.
  public init(name: String, parameters: [String: Double] = [:], definition: String? = nil) {
    self.name = name
    self.parameters = parameters
    self.definition = definition
  }

  /// Creates a reference to a loss with all its parameters fixed.
  public init(_ loss: any Loss) {
    self.init(
      name: loss.card.name, parameters: loss.parameters,
      definition: (loss as? ExpressionLoss)?.definition)
  }
}

extension LossReference: CustomStringConvertible {
  /// `huber(delta=1.5)`, parameters in order of name; `mine = log(cosh(r))`, where a constant that
  /// was set again stands in parentheses.
  public var description: String {
    guard let definition else { return call }
    return "\(call) = \(definition)"
  }

  /// Name and parameters.
  private var call: String {
    guard !parameters.isEmpty else { return name }
    let list = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return "\(name)(\(list.joined(separator: ",")))"
  }
}
