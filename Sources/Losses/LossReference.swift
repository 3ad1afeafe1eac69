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

  /// Name and parameters, lists as `quantile=0.1/0.5/0.9`.
  private var call: String {
    guard !parameters.isEmpty else { return name }
    let card = LossCatalogue.types.first { $0.card.name == name }?.card
    let lists = card?.parameters.filter(\.isList) ?? []
    var texts = lists.compactMap { list in
      text(of: list).map { (name: list.name, text: $0) }
    }
    for (key, value) in parameters where !lists.contains(where: { $0.index(of: key) != nil }) {
      texts.append((key, "\(value)"))
    }
    let pairs = texts.sorted { $0.name < $1.name }.map { "\($0.name)=\($0.text)" }
    return "\(name)(\(pairs.joined(separator: ",")))"
  }

  /// The given elements of a list in their order, or `nil` without any.
  private func text(of list: LossParameter) -> String? {
    let elements = parameters.compactMap { key, value in
      list.index(of: key).map { (place: $0, text: "\(value)") }
    }
    guard !elements.isEmpty else { return nil }
    return elements.sorted { $0.place < $1.place }.map(\.text).joined(separator: "/")
  }
}
