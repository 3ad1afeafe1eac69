internal import Losses
internal import Predictions

/// Losses as JSON, with values at a point when one was asked for.
struct LossListing: Encodable {
  var schema = "losslab.losses/1"
  var losses: [Entry]

  struct Entry: Encodable {
    var name: String
    var aliases: [String]
    var tasks: [Task]
    var functional: String
    var link: Link
    var parameters: [Parameter]
    var traits: LossTraits
    var domain: String
    var formula: String
    var summary: String
    var whenToUse: String
    var reference: String
    var calls: [String: String]
    var value: Double?
    var slope: [Double]?
    var curvature: [Double]?
    var surrogateCurvature: [Double]?

    enum CodingKeys: String, CodingKey {
      case name, aliases, tasks, functional, link, parameters, traits, domain, formula, summary
      case reference, calls, value, slope, curvature
      case whenToUse = "when_to_use"
      case surrogateCurvature = "surrogate_curvature"
    }
  }

  struct Parameter: Encodable {
    var name: String
    var value: Double?
    var unit: LossParameter.Unit
    var minimum: Double
    var maximum: Double
    var rule: String
  }

  init(_ losses: [any CatalogueLoss], evaluations: [LossEvaluation] = []) {
    self.losses = losses.map(Self.entry)
    for (index, evaluation) in evaluations.enumerated() {
      self.losses[index].value = evaluation.point.value
      self.losses[index].slope = evaluation.point.slopes
      self.losses[index].curvature = evaluation.point.curvatures
      self.losses[index].surrogateCurvature = evaluation.point.surrogateCurvatures
    }
  }

  private static func entry(_ loss: any CatalogueLoss) -> Entry {
    let card = loss.card
    let parameters = card.parameters.map {
      Parameter(
        name: $0.name, value: loss.parameters[$0.name], unit: $0.unit,
        minimum: $0.range.lowerBound, maximum: $0.range.upperBound, rule: $0.rule)
    }
    return Entry(
      name: card.name, aliases: card.aliases, tasks: card.tasks,
      functional: loss.functional.description, link: loss.link, parameters: parameters,
      traits: loss.traits, domain: card.domain, formula: card.formula, summary: card.summary,
      whenToUse: card.whenToUse, reference: card.reference,
      calls: Dictionary(uniqueKeysWithValues: loss.calls.map { ($0.key.rawValue, $0.value.code) }))
  }
}

/// One loss at one row.
struct LossEvaluation {
  var name: String
  var parameters: [String: Double]
  var position: LossPosition
  var point: LossPoint

  /// Evaluates the loss.
  ///
  /// - Throws: ``Failure`` for a target outside the domain or a wrong number of scores.
  init(_ loss: any CatalogueLoss, at position: LossPosition) throws {
    let card = loss.card
    guard loss.accepts(position.target) else {
      throw Failure(
        "--at: \(card.name) is not defined for the target \(position.target); "
          + "it takes \(card.domain).", .usage)
    }
    let isRowLoss = loss.scoreCount(classes: 3) != 1
    guard isRowLoss ? position.scores.count > 1 : position.scores.count == 1 else {
      throw Failure(
        "--at: \(card.name) takes \(isRowLoss ? "one score for each class" : "one score"), "
          + "but \(position.scores.count) were given.", .usage)
    }
    guard !isRowLoss || (0..<Double(position.scores.count)).contains(position.target) else {
      throw Failure(
        "--at: the target must be a class from 0 to \(position.scores.count - 1).", .usage)
    }
    name = card.name
    parameters = loss.parameters
    self.position = position
    point = loss.evaluate(scores: position.scores, target: position.target)
  }

  /// The evaluation in a few lines.
  var text: String {
    let reference = LossReference(name: name, parameters: parameters)
    let scores = position.scores.map { "\($0)" }.joined(separator: ", ")
    func list(_ numbers: [Double]) -> String {
      numbers.map { "\($0)" }.joined(separator: ", ")
    }
    return """
      \(reference) at target \(position.target), score \(scores)
        value                \(point.value)
        slope                \(list(point.slopes))
        curvature            \(list(point.curvatures))
        surrogate curvature  \(list(point.surrogateCurvatures))
      """
  }
}
