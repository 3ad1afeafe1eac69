internal import ArgumentParser
internal import Foundation
internal import Learners
internal import Losses
internal import Trials

/// What a benchmark trains, how often, and for how long.
struct BenchOptions: ParsableArguments {
  @Option(
    help:
      "Losses, separated by commas, such as huber(delta=2),squared_error; all that fit by default.")
  var losses: String?

  @Option(
    name: .customLong("loss"), parsing: .singleValue,
    help: ArgumentHelp(
      "A loss besides these, by name or brought as an expression; may be repeated.",
      discussion: "For example --loss 'mine = c * log(cosh(r / c)); c = 2'.",
      valueName: "name = expression"))
  var besides: [String] = []

  @Option(help: "Learners, separated by commas: \(LearnerCatalogue.names.joined(separator: ", ")).")
  var learners: String?

  @Option(
    help: "How often the rows are split: quick (1 x 5), standard (3 x 10), thorough (10 x 10).")
  var scheme = SchemeName.quick

  @Option(help: "Folds, instead of the scheme's.")
  var folds: Int?

  @Option(help: "Repeats, instead of the scheme's.")
  var repeats: Int?

  @Option(help: "Most rounds of boosted trees.")
  var rounds = FitBudget().rounds

  @Option(help: "Depth of the trees.")
  var depth = FitBudget().depth

  @Option(help: "Shrinkage of each round.")
  var eta = FitBudget().eta

  @Option(help: "Most epochs of the net.")
  var epochs = FitBudget().epochs

  @Option(help: "Units of the hidden layers, separated by commas.")
  var hidden = FitBudget().hidden.map(String.init).joined(separator: ",")

  @Option(help: "Rows of a mini-batch.")
  var batch = FitBudget().batch

  @Option(help: "What stops training: the metric, each loss's own cost, or nothing.")
  var stop = StopRule.metric

  @Option(
    help: """
      Half-width of what counts as practically equal: a share of the constant predictor's error, \
      or points of a metric in [0, 1].
      """)
  var rope = 0.01

  @Option(help: "Worker processes; one for each core by default.")
  var workers = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "The folder of the run; losslab-runs/<data>-<hash> by default.")
  var out: String?

  func validate() throws {
    try require(folds.map { $0 >= 2 } ?? true, "--folds must be at least 2.")
    try require(repeats.map { $0 >= 1 } ?? true, "--repeats must be at least 1.")
    try require(
      rounds >= 1 && epochs >= 1 && batch >= 1, "--rounds, --epochs and --batch must be at least 1."
    )
    try require((1...16).contains(depth), "--depth must lie between 1 and 16.")
    try require(eta > 0 && eta <= 1, "--eta must be above 0 and at most 1.")
    try require(rope >= 0 && rope < 1, "--rope must be at least 0 and below 1.")
    try require(workers >= 1, "--workers must be at least 1.")
    try require(hiddenUnits?.isEmpty == false, "--hidden must be whole numbers, such as 64,64.")
  }

  /// How the rows are split.
  var chosenScheme: Scheme {
    var chosen = scheme.scheme
    if let folds { chosen.folds = folds }
    if let repeats { chosen.repeats = repeats }
    if folds != nil || repeats != nil { chosen.name = "\(chosen.repeats)x\(chosen.folds)" }
    return chosen
  }

  /// What each fit may spend.
  var budget: FitBudget {
    var budget = FitBudget()
    budget.rounds = rounds
    budget.depth = depth
    budget.eta = eta
    budget.epochs = epochs
    budget.hidden = hiddenUnits ?? budget.hidden
    budget.batch = batch
    return budget
  }

  /// The learners' names; all when none is given.
  ///
  /// - Throws: ``LearnerError`` for an unknown name.
  func chosenLearners() throws -> [String] {
    guard let learners else { return LearnerCatalogue.names }
    let names = learners.split(separator: ",").map { String($0.trimmingPrefix(" ")) }
    for name in names { _ = try LearnerCatalogue.learner(named: name, budget: budget) }
    return names
  }

  /// The losses that were asked for, or `nil` for all that fit the data.
  ///
  /// - Throws: ``LossError`` for an unknown name or parameter.
  func chosenLosses() throws -> [LossReference]? {
    try losses.map { try LossList.references(in: $0) }
  }

  /// The losses of `--loss` in their order.
  ///
  /// - Throws: ``LossError`` for an unknown name and an expression that cannot be read; ``Failure``
  ///   for two losses of one name.
  func broughtLosses(besides others: [LossReference]) throws -> [LossReference] {
    var found: [LossReference] = []
    for text in besides {
      let loss = try LossReference(parsing: text)
      if (others + found).contains(loss) { continue }
      if loss.definition != nil, (others + found).contains(where: { $0.name == loss.name }) {
        throw Failure(
          "--loss: two losses are named \(loss.name); give each a name of its own.", .usage)
      }
      found.append(loss)
    }
    return found
  }

  private var hiddenUnits: [Int]? {
    let units = hidden.split(separator: ",").map { Int($0) }
    let valid = units.compactMap(\.self).filter { (1...4096).contains($0) }
    return valid.count == units.count ? valid : nil
  }

  private func require(_ condition: Bool, _ message: String) throws {
    guard condition else { throw ValidationError(message) }
  }
}

/// The named schemes.
enum SchemeName: String, CaseIterable, ExpressibleByArgument {
  case quick
  case standard
  case thorough

  /// Repeats and folds.
  var scheme: Scheme {
    switch self {
    case .quick: .quick
    case .standard: .standard
    case .thorough: .thorough
    }
  }
}

extension StopRule: ExpressibleByArgument {}

/// Losses as written on the command line.
enum LossList {
  /// Reads names with optional parameters; commas inside parentheses belong to the parameters.
  ///
  /// - Throws: ``LossError``.
  static func references(in text: String) throws -> [LossReference] {
    try NameList.names(in: text).map { try LossReference(parsing: $0) }
  }
}
