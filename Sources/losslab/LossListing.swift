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
    var callDetails: [String: CallDetail]
    var presets: [[String: Double]]
    var scores: Int
    var sharedScores: Int
    var at: Position?
    var value: Double?
    var slope: [Double]?
    var curvature: [Double]?
    var surrogateSlope: [Double]?
    var surrogateCurvature: [Double]?

    enum CodingKeys: String, CodingKey {
      case name, aliases, tasks, functional, link, parameters, traits, domain, formula, summary
      case reference, calls, presets, at, value, slope, curvature
      case whenToUse = "when_to_use"
      case callDetails = "call_details"
      case scores = "scores_of_three_classes"
      case sharedScores = "shared_scores_of_three_classes"
      case surrogateSlope = "surrogate_slope"
      case surrogateCurvature = "surrogate_curvature"
    }
  }

  /// What is to be known of a framework's call besides its code.
  struct CallDetail: Encodable {
    var kind: FrameworkCall.Kind
    var since: String?
    var trap: String?
  }

  /// Where a loss was evaluated.
  struct Position: Encodable {
    var target: Double
    var scores: [Double]
  }

  struct Parameter: Encodable {
    var name: String
    var value: Double?
    var unit: LossParameter.Unit
    var minimum: Double
    var maximum: Double
    var rule: String
  }

  /// Lists losses.
  init(_ losses: [any CatalogueLoss]) {
    self.losses = losses.map { Self.entry($0) }
  }

  /// Lists losses with their values, one entry for each evaluation.
  init(_ evaluations: [LossEvaluation]) {
    losses = evaluations.map { evaluation in
      var entry = Self.entry(evaluation.loss)
      entry.at = Position(
        target: evaluation.position.target, scores: evaluation.position.scores)
      entry.value = evaluation.point.value
      entry.slope = evaluation.point.slopes
      entry.curvature = evaluation.point.curvatures
      entry.surrogateSlope = evaluation.point.surrogateSlopes
      entry.surrogateCurvature = evaluation.point.surrogateCurvatures
      return entry
    }
  }

  private static func entry<Listed: CatalogueLoss>(_ loss: Listed) -> Entry {
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
      calls: named(loss.calls, \.code),
      callDetails: named(loss.calls) {
        CallDetail(kind: $0.kind, since: $0.since, trap: $0.trap)
      },
      presets: Listed.presets.map(\.parameters), scores: loss.scoreCount(classes: 3),
      sharedScores: loss.sharedScoreCount(classes: 3))
  }

  private static func named<Part>(
    _ calls: [Framework: FrameworkCall], _ part: (FrameworkCall) -> Part
  ) -> [String: Part] {
    Dictionary(uniqueKeysWithValues: calls.map { ($0.key.rawValue, part($0.value)) })
  }
}

/// One loss at one row.
struct LossEvaluation {
  var loss: any CatalogueLoss
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
    self.loss = loss
    self.position = position
    try Self.check(position, fits: loss)
    point = loss.evaluate(scores: position.scores, target: position.target)
  }

  /// Checks that there are as many scores as the loss takes, and a class that they know.
  private static func check(_ position: LossPosition, fits loss: any CatalogueLoss) throws {
    let count = position.scores.count
    let unscored = 3 - loss.scoreCount(classes: 3)
    guard loss.scoreCount(classes: 3) == loss.scoreCount(classes: 4) else {
      guard count + unscored >= 2 else {
        throw Failure(
          "--at: \(loss.card.name) takes scores for each class, but \(count) were given.", .usage)
      }
      guard (0..<Double(count + unscored)).contains(position.target) else {
        throw Failure(
          "--at: the target must be a class from 0 to \(count + unscored - 1).", .usage)
      }
      return
    }
    let wanted = loss.scoreCount(classes: 0)
    guard count == wanted else {
      throw Failure(
        "--at: \(loss.card.name) takes \(wanted == 1 ? "one score" : "\(wanted) scores"), "
          + "but \(count) were given.", .usage)
    }
  }

  /// The evaluation in a few lines.
  var text: String {
    let reference = LossReference(name: loss.card.name, parameters: loss.parameters)
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
