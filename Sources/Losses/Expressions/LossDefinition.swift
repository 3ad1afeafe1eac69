internal import Foundation
internal import Predictions
internal import Spelling

/// The text of a loss that was brought as an expression, taken apart:
/// `NAME = EXPRESSION [; CONSTANT = NUMBER]... [; link = LINK] [; domain = DOMAIN]`.
struct LossDefinition: Sendable {
  /// Which targets the loss is for.
  enum Domain: String, CaseIterable {
    case real, nonnegative, positive
    /// 0 <= y <= 1.
    case fractions
    /// y = 0 or 1.
    case classes
  }

  /// Expressions are no longer than this.
  static let longest = 2_000

  let name: String
  /// `NAME = ` and the definition, to which all offsets refer.
  let text: String
  /// Where the expression stands.
  let expression: Range<Int>
  /// The declared constants in their order.
  private(set) var constants: [(name: String, value: Double, offset: Int)] = []
  private(set) var statedLink: Link?
  private(set) var statedDomain: Domain?
  private var statedOffset: Int?

  /// Takes `NAME = ...` apart.
  init(text: String) throws(ExpressionError) {
    self.text = text
    let characters = Array(text)
    guard characters.count <= Self.longest else {
      throw ExpressionError(
        text: String(text.prefix(60)) + "...", offset: nil,
        message: "it is longer than \(Self.longest) characters")
    }
    let equals = characters.firstIndex(of: "=") ?? characters.count
    name = String(characters[..<equals]).trimmedBlanks
    guard name.first?.isNameStart == true, name.allSatisfy(\.isNamePart) else {
      throw ExpressionError(
        text: text, offset: 0,
        message: "a name of letters, digits and _ stands before the first =, as in mine = r^2 / 2")
    }
    let parts = Self.parts(of: characters, from: min(equals + 1, characters.count))
    expression = parts[0]
    for part in parts.dropFirst() { try read(part, characters) }
    try checkLink()
  }

  /// Returns the ranges between the semicolons.
  private static func parts(of characters: [Character], from start: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var begin = start
    for position in start..<characters.count where characters[position] == ";" {
      parts.append(begin..<position)
      begin = position + 1
    }
    return parts + [begin..<characters.count]
  }

  // MARK: What follows a semicolon

  private mutating func read(
    _ part: Range<Int>, _ characters: [Character]
  ) throws(ExpressionError) {
    let start = part.first { !characters[$0].isWhitespace } ?? part.upperBound
    if start == part.upperBound { return }
    guard let equals = part.first(where: { characters[$0] == "=" }) else {
      throw error("NAME = VALUE is wanted after a semicolon, such as: ; c = 2", start)
    }
    let key = String(characters[part.lowerBound..<equals]).trimmedBlanks
    let value = String(characters[(equals + 1)..<part.upperBound]).trimmedBlanks
    let place = ((equals + 1)..<part.upperBound).first { !characters[$0].isWhitespace }
    switch key {
    case "link": try readLink(value, place ?? start)
    case "domain": try readDomain(value, place ?? start)
    default: try readConstant(key, value, start, place ?? start)
    }
  }

  private mutating func readLink(_ value: String, _ place: Int) throws(ExpressionError) {
    guard let link = Link(rawValue: value), Self.links.contains(link) else {
      throw error(
        "there is no such link; take one of "
          + Self.links.map(\.rawValue).joined(separator: ", "), place)
    }
    guard statedLink == nil else { throw error("the link is stated twice", place) }
    statedLink = link
    statedOffset = place
  }

  private mutating func readDomain(_ value: String, _ place: Int) throws(ExpressionError) {
    guard let domain = Domain(rawValue: value) else {
      throw error(
        "there is no such domain; take one of "
          + Domain.allCases.map(\.rawValue).joined(separator: ", "), place)
    }
    guard statedDomain == nil else { throw error("the domain is stated twice", place) }
    statedDomain = domain
    statedOffset = place
  }

  private mutating func readConstant(
    _ key: String, _ value: String, _ start: Int, _ place: Int
  ) throws(ExpressionError) {
    guard key.first?.isNameStart == true, key.allSatisfy(\.isNamePart) else {
      throw error("a constant's name has letters, digits and _ only", start)
    }
    guard !ExpressionNames.isTaken(key) else {
      throw error("\(key) already has a meaning; take another name for the constant", start)
    }
    guard !constants.contains(where: { $0.name == key }) else {
      throw error("the constant \(key) is stated twice", start)
    }
    guard let number = Double(value), number.isFinite else {
      throw error("a constant is a plain number, such as 1.5", place)
    }
    constants.append((key, number, start))
  }

  private func error(_ message: String, _ offset: Int) -> ExpressionError {
    ExpressionError(text: text, offset: offset, message: message)
  }

  // MARK: Link and domain

  static let links: [Link] = [
    .identity, .log, .logit, .halfLogit, .probit, .complementaryLogLog, .clipped, .margin,
  ]

  private func checkLink() throws(ExpressionError) {
    guard let link = statedLink, let domain = statedDomain,
      !Self.domains(of: link).contains(domain)
    else { return }
    let fitting = Self.domains(of: link).map(\.rawValue).joined(separator: " or ")
    throw error(
      "the link \(link.rawValue) does not go with the domain \(domain.rawValue); "
        + "it goes with \(fitting)", statedOffset ?? 0)
  }

  /// Returns the domains that go with a link, the usual one first.
  static func domains(of link: Link) -> [Domain] {
    switch link {
    case .identity: [.real, .nonnegative, .positive, .fractions]
    case .log: [.nonnegative, .positive, .real, .fractions]
    case .margin: [.classes]
    default: [.fractions, .classes]
    }
  }

  /// Returns link and domain: what is stated, else what the variables suggest.
  func linkAndDomain(variables: Set<String>) throws(ExpressionError) -> (Link, Domain) {
    var link = statedLink ?? Self.link(of: statedDomain, variables)
    if statedLink == nil, let domain = statedDomain, !Self.domains(of: link).contains(domain) {
      link = .identity
    }
    return (link, statedDomain ?? Self.domains(of: link)[0])
  }

  private static func link(of domain: Domain?, _ variables: Set<String>) -> Link {
    if variables.contains("p") { return .logit }
    if variables.contains("m") || domain == .classes { return .margin }
    return variables.contains("mu") ? .log : .identity
  }
}

extension LossDefinition.Domain {
  /// Whether a target lies in it.
  func contains(_ target: Double) -> Bool {
    switch self {
    case .real: target.isFinite
    case .nonnegative: target.isFinite && target >= 0
    case .positive: target.isFinite && target > 0
    case .fractions: target >= 0 && target <= 1
    case .classes: target == 0 || target == 1
    }
  }

  /// The domain in words.
  var words: String {
    switch self {
    case .real: "any number"
    case .nonnegative: "y >= 0"
    case .positive: "y > 0"
    case .fractions: "0 <= y <= 1"
    case .classes: "y = 0 or 1"
    }
  }

  /// Targets to try.
  var samples: [Double] {
    switch self {
    case .real: [-40, -3, -1, -0.3, 0, 0.5, 1, 2.5, 7, 100]
    case .nonnegative: [0, 0.01, 0.5, 1, 2.5, 7, 100]
    case .positive: [0.01, 0.3, 0.5, 1, 2.5, 7, 100]
    case .fractions: [0, 0.2, 0.5, 0.9, 1]
    case .classes: [0, 1]
    }
  }

  /// Returns the tasks that a loss with a link can train for.
  func tasks(_ link: Link) -> [Task] {
    switch link {
    case .identity, .log: [.regression, .count, .proportion]
    default: self == .classes ? [.binary] : [.binary, .proportion]
    }
  }
}

extension String {
  /// The text without blanks on either side.
  var trimmedBlanks: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
