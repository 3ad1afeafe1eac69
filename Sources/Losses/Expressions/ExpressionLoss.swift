package import Predictions

/// A loss that was brought as an expression, such as `mine = log(cosh(y - f))`, without recompiling.
///
/// Value, slope and curvature come from the expression by exact differentiation; its traits are
/// found by sampling when it is made. Constants stay in units of the data: for rescaled targets
/// the expression is evaluated at the residual in its own units.
package struct ExpressionLoss: Loss {
  package let card: LossCard
  package let parameters: [String: Double]
  package let link: Link
  package let functional: Functional
  /// What sampling found out.
  package let findings: [ExpressionFinding]
  /// The text after `NAME =`.
  package let definition: String
  let formula: Formula
  let domain: LossDefinition.Domain
  let surrogate: ExpressionStudy.Surrogate
  /// Units of the targets for one unit of the expression.
  private(set) var unit = 1.0
  private let ownTraits: LossTraits

  /// Reads and studies `name = definition`.
  ///
  /// - Parameters:
  ///   - parameters: constants that stand instead of those of the definition.
  /// - Throws: ``LossError`` with the place in the text for what cannot be read, for a name of the
  ///   catalogue, and for an expression that is not defined for all scores.
  package init(
    name: String, definition: String, parameters given: [String: Double] = [:]
  ) throws(LossError) {
    let read: LossDefinition
    do throws(ExpressionError) {
      read = try LossDefinition(text: "\(name) = \(definition)")
      var constants = Dictionary(uniqueKeysWithValues: read.constants.map { ($0.name, $0.value) })
      for (name, value) in given.sorted(by: { $0.key < $1.key }) {
        guard constants[name] != nil, value.isFinite else {
          throw ExpressionError(
            text: read.text, offset: nil,
            message: "it has no constant \"\(name)\" that could be set; "
              + "state it first, as in: ; \(name) = 1")
        }
        constants[name] = value
      }
      var parser = try ExpressionParser(
        read.text, range: read.expression, constants: constants)
      let root = try parser.parse()
      try read.checkUse(of: parser.usedConstants)
      (link, domain) = try read.linkAndDomain(variables: parser.variables)
      parameters = constants
      formula = Formula(parser.graph, root: root)
      let definedness = Definedness(formula, definition: read, link: link, domain: domain)
      try definedness.check()
      let study = ExpressionStudy(formula, link: link, targets: definedness.targets)
      ownTraits = study.traits
      functional = study.functional
      findings = study.findings
      surrogate = study.surrogate
    } catch {
      throw LossError(.badExpression(error))
    }
    self.definition = definition
    card = LossCard(
      expression: read, definition: definition, domain: domain, tasks: domain.tasks(link))
    try LossCatalogue.checkIsFree(card.name)
  }

  /// The traits in units of the targets.
  package var traits: LossTraits {
    var traits = ownTraits
    traits.slopeBound = traits.slopeBound.map { $0 * unit }
    traits.kinks = traits.kinks.map { $0 * unit }
    return traits
  }

  /// Empty: frameworks take losses in their own language.
  package var calls: [Framework: FrameworkCall] { [:] }

  /// Returns whether the target lies in the domain and the expression is defined there.
  package func accepts(_ target: Double) -> Bool {
    guard domain.contains(target) else { return false }
    return formula.leaves.isDisjoint(with: [.target])
      || formula.points(scores: [target, 0, 1, -1], target: target).contains(
        where: \.value.isFinite)
  }

  /// Returns the loss for targets in other units; what only a factor tells apart stays as it is.
  package func rescaled(by factor: Double) -> any Loss {
    guard formula.isResidual, formula.degree == nil else { return self }
    var rescaled = self
    rescaled.unit = (unit * factor).clampedToFinite
    if rescaled.unit == 0 { rescaled.unit = .leastNormalMagnitude }
    return rescaled
  }
}

extension LossDefinition {
  /// Throws when a constant was stated that the expression does not read: a slip of the pen.
  func checkUse(of used: Set<String>) throws(ExpressionError) {
    for constant in constants where !used.contains(constant.name) {
      throw ExpressionError(
        text: text, offset: constant.offset,
        message: "the expression does not use the constant \(constant.name); leave it out")
    }
  }
}

extension LossCard {
  /// Creates the card of an expression.
  fileprivate init(
    expression: LossDefinition, definition: String, domain: LossDefinition.Domain, tasks: [Task]
  ) {
    self.init(
      name: expression.name, summary: "A loss that you brought as an expression.",
      formula: definition, tasks: tasks, whenToUse: "You want to know how it compares.",
      domain: "\(domain.words) for which the expression is defined",
      parameters: expression.constants.map {
        LossParameter(
          $0.name, default: $0.value,
          range: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude, unit: .pure,
          rule: "as stated, in units of the data")
      }, reference: "yours")
  }
}
