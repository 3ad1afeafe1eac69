internal import ArgumentParser
internal import Losses
internal import Predictions
internal import Reporting

/// Losses that were brought as expressions, explained or evaluated; schema of the catalogue's.
struct BroughtLosses: Encodable {
  /// A loss, at a row when one was asked for.
  struct Entry: Encodable {
    var name: String
    var formula: String
    var tasks: [Task]
    var functional: String
    var link: Link
    var parameters: [Constant]
    var traits: LossTraits
    var domain: String
    var findings: [Finding]
    var value: Double?
    var slope: [Double]?
    var curvature: [Double]?
    var surrogateCurvature: [Double]?

    enum CodingKeys: String, CodingKey {
      case name, formula, tasks, functional, link, parameters, traits, domain, findings
      case value, slope, curvature
      case surrogateCurvature = "surrogate_curvature"
    }
  }

  /// A constant of the expression, in units of the data.
  struct Constant: Encodable {
    var name: String
    var value: Double
  }

  /// What sampling found out.
  struct Finding: Encodable {
    var trait: String
    var holds: Bool
    var sentence: String
  }

  var schema = "losslab.losses/1"
  var losses: [Entry] = []
  /// The screen.
  private(set) var text = ""

  enum CodingKeys: String, CodingKey {
    case schema, losses
  }

  /// Reads expressions, sets their constants again, and evaluates them at rows.
  ///
  /// - Throws: ``LossError`` for what cannot be read; ``Failure`` for a catalogue loss among them or
  ///   a target outside the domain.
  init(_ names: [String], parameters: [String: Double], at positions: [LossPosition]) throws {
    var texts: [String] = []
    for name in names {
      let loss = try Self.loss(name, parameters)
      if positions.isEmpty {
        losses.append(Self.entry(loss))
        texts.append(Self.explanation(of: loss))
      }
      for position in positions {
        let point = try Self.evaluate(loss, at: position)
        losses.append(Self.entry(loss, point))
        texts.append(Self.text(of: loss, at: position, point))
      }
    }
    text = texts.joined(separator: "\n\n")
  }

  private static func loss(
    _ name: String, _ parameters: [String: Double]
  ) throws -> ExpressionLoss {
    var reference = try LossReference(parsing: withConstants(name, parameters))
    reference.parameters.merge(parameters) { $1 }
    guard let loss = try LossCatalogue.loss(reference) as? ExpressionLoss else {
      throw Failure(
        "\(name): name either losses of the catalogue or expressions, not both.", .usage)
    }
    return loss
  }

  /// Appends the parameters that the text does not declare as constants.
  private static func withConstants(_ text: String, _ parameters: [String: Double]) -> String {
    let declared = text.split(separator: ";").dropFirst().map { part in
      part.prefix { $0 != "=" }.filter { $0 != " " }
    }
    return parameters.filter { !declared.contains($0.key) }.sorted { $0.key < $1.key }
      .reduce(text) { $0 + "; \($1.key) = \($1.value)" }
  }

  private static func evaluate(
    _ loss: ExpressionLoss, at position: LossPosition
  ) throws -> LossPoint {
    guard loss.accepts(position.target), position.scores.count == 1 else {
      throw Failure(
        "--at: \(loss.card.name) takes a target, \(loss.card.domain), and one score.", .usage)
    }
    return loss.evaluate(scores: position.scores, target: position.target)
  }

  private static func entry(_ loss: ExpressionLoss, _ point: LossPoint? = nil) -> Entry {
    Entry(
      name: loss.card.name, formula: loss.definition, tasks: loss.card.tasks,
      functional: loss.functional.description, link: loss.link,
      parameters: loss.parameters.sorted { $0.key < $1.key }
        .map { Constant(name: $0.key, value: $0.value) },
      traits: loss.traits, domain: loss.card.domain,
      findings: loss.findings.map {
        Finding(trait: $0.trait, holds: $0.holds, sentence: $0.sentence)
      }, value: point?.value, slope: point?.slopes, curvature: point?.curvatures,
      surrogateCurvature: point?.surrogateCurvatures)
  }
}

extension BroughtLosses {
  private static func explanation(of loss: ExpressionLoss) -> String {
    var lines = ["\(LossReference(loss))"]
    lines.append("  estimates    \(loss.functional)")
    lines.append("  link         \(loss.link.rawValue)")
    lines.append("  tasks        \(loss.card.tasks.map(\.rawValue).joined(separator: ", "))")
    lines.append("  targets      \(loss.card.domain)")
    lines += findings(of: loss) + [""] + LossPicture.text(of: loss).map { "  " + $0 }
    return lines.joined(separator: "\n")
  }

  private static func text(
    of loss: ExpressionLoss, at position: LossPosition, _ point: LossPoint
  ) -> String {
    func list(_ numbers: [Double]) -> String {
      numbers.map { "\($0)" }.joined(separator: ", ")
    }
    let lines = [
      "\(LossReference(loss)) at target \(position.target), score \(list(position.scores))",
      "  value                \(point.value)",
      "  slope                \(list(point.slopes))",
      "  curvature            \(list(point.curvatures))",
      "  surrogate curvature  \(list(point.surrogateCurvatures))",
    ]
    return (lines + findings(of: loss)).joined(separator: "\n")
  }

  private static func findings(of loss: ExpressionLoss) -> [String] {
    loss.findings.map { "  found        \($0.sentence)" }
  }
}
