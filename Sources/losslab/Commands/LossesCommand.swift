internal import ArgumentParser
internal import Losses
internal import Predictions
internal import Reporting

/// `losslab losses`: the catalogue of losses.
struct LossesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "losses",
    abstract: "List the losses, explain or compare some, or evaluate one at a point.",
    discussion: """
      Examples:
        losslab losses --task binary
        losslab losses huber
        losslab losses huber tukey
        losslab losses --framework xgboost --task regression
        losslab losses --report Reports/catalogue.md
        losslab losses huber --at 1,5 --with delta=1.345
        losslab losses 'mine = c * log(cosh(r / c)); c = 1' --at 3,1 --with c=2

      \(ExpressionHelp.text)
      """)

  @Argument(help: "Names of losses, or expressions NAME = EXPRESSION; all when none is given.")
  var names: [String] = []

  @Option(help: "Only losses that train this task.")
  var task: Task?

  @Flag(help: "Only losses on which one row can pull only so hard.")
  var robust = false

  @Flag(help: "Only losses that are minimised by the true probability alone.")
  var proper = false

  @Flag(help: "Only losses that are convex in the score.")
  var convex = false

  @Option(help: "Only losses that this framework has built in.")
  var framework: Framework?

  @Option(
    help: "Write the losses with a picture each into this Markdown file.", completion: .file())
  var report: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: "Evaluate at target,score (several scores: target,score,score,...); may be repeated.")
  var at: [LossPosition] = []

  @Option(name: .customLong("with"), help: "Parameters, such as delta=1.345.")
  var parameters: LossParameters?

  @OptionGroup var formatOptions: FormatOptions

  func run() throws {
    if names.contains(where: Self.isExpression) {
      let brought = try BroughtLosses(names, parameters: parameters?.values ?? [:], at: at)
      return Console.print(
        formatOptions.format == .json ? try JSONText.of(brought) : brought.text)
    }
    let losses = try chosenLosses()
    if let report {
      try LossCatalogueReport.write(losses, to: report)
      Console.print("Wrote \(losses.count) losses to \(report)")
    } else if at.isEmpty {
      try printListing(of: losses)
    } else {
      try printEvaluations(of: losses)
    }
  }

  private func chosenLosses() throws -> [any CatalogueLoss] {
    guard names.isEmpty else { return try names.map(chosenLoss) }
    guard at.isEmpty, parameters == nil else {
      throw ValidationError("--at and --with need the name of a loss, as in: losslab losses huber.")
    }
    return try LossCatalogue.types.map { try $0.init(parameters: [:]) }
      .filter { task.map($0.card.tasks.contains) ?? true }
      .filter { !robust || $0.traits.hasBoundedInfluence }
      .filter { !proper || $0.traits.isStrictlyProper }
      .filter { !convex || $0.traits.isConvex }
      .filter { loss in framework.map { loss.calls[$0]?.kind == .builtIn } ?? true }
      .sorted { $0.card.name < $1.card.name }
  }

  /// An equals sign before any bracket: a definition, not parameters.
  private static func isExpression(_ text: String) -> Bool {
    text.prefix { $0 != "(" }.contains("=")
  }

  /// Returns `huber` or `huber(delta=2)` with the parameters of --with.
  private func chosenLoss(_ text: String) throws -> any CatalogueLoss {
    var reference = try LossReference(parsing: text)
    if let parameters {
      let given = try LossReference(parsing: "\(reference.name)(\(parameters.text))")
      reference.parameters.merge(given.parameters) { $1 }
    }
    return try LossCatalogue.type(named: reference.name).init(parameters: reference.parameters)
  }

  private func printListing(of losses: [any CatalogueLoss]) throws {
    switch formatOptions.format {
    case .json: Console.print(try JSONText.of(LossListing(losses)))
    case .text where names.count == 1:
      Console.print(losses.map { LossExplanation.text($0) }.joined(separator: "\n\n"))
    case .text where names.count > 1: Console.print(LossComparison(losses).text)
    case .text: Console.print(CatalogueTable.losses(losses).text)
    case .markdown where names.count > 1: Console.print(LossComparison(losses).markdown)
    case .markdown: Console.print(CatalogueTable.losses(losses).markdown)
    }
  }

  private func printEvaluations(of losses: [any CatalogueLoss]) throws {
    let evaluations = try losses.flatMap { loss in
      try at.map { try LossEvaluation(loss, at: $0) }
    }
    switch formatOptions.format {
    case .json: Console.print(try JSONText.of(LossListing(evaluations)))
    case .text, .markdown: Console.print(evaluations.map(\.text).joined(separator: "\n\n"))
    }
  }
}

/// Where a loss is evaluated, written `target,score` with as many scores as the loss has.
struct LossPosition: ExpressibleByArgument {
  var target: Double
  var scores: [Double]

  init?(argument: String) {
    let numbers = argument.split(separator: ",").map { Double($0) }
    let finite = numbers.compactMap(\.self).filter(\.isFinite)
    guard finite.count == numbers.count, finite.count >= 2 else { return nil }
    target = finite[0]
    scores = Array(finite.dropFirst())
  }
}

/// Parameters of a loss, written `name=value,name=value`; a list is `name=0.1/0.5/0.9`.
struct LossParameters: ExpressibleByArgument {
  /// As it was written.
  var text: String
  /// The parameters that are single numbers.
  var values: [String: Double] = [:]

  init?(argument: String) {
    text = argument
    for part in argument.split(separator: ",") {
      let sides = part.split(separator: "=").map(String.init)
      guard sides.count == 2 else { return nil }
      let numbers = sides[1].split(separator: "/").map { Double($0) }
      guard numbers.allSatisfy({ $0?.isFinite == true }) else { return nil }
      if numbers.count == 1 { values[sides[0]] = numbers[0] }
    }
  }
}
