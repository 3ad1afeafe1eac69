internal import Advice
internal import ArgumentParser
internal import Losses
internal import Metrics
internal import Profiles
internal import Spelling

/// What only the user can say: what the model is for, what errors cost.
struct GoalOptions: ParsableArguments {
  @Option(
    help: """
      What is wanted: mean, median, quantile:0.9, expectile:0.9, probability, decision, ranking \
      or interval.
      """)
  var goal: Goal.Purpose?

  @Option(help: "The metric to be judged by (losslab metrics lists them).")
  var metric: String?

  @Option(help: "What a miss and a false alarm cost, such as fn=10,fp=1.")
  var cost: ErrorCosts?

  @Option(help: "Cost of predicting one unit too much : too little, such as 1:3.")
  var asymmetry: Asymmetry?

  @Option(help: "Whether extreme target values are errors, real or unknown.")
  var outliers = Goal.Outliers.unknown

  @Option(help: "The share of positives where the model will be used, if not as in the data.")
  var deployPrevalence: Double?

  @Option(help: "The framework to spell the loss for.")
  var framework: Framework?

  @Option(help: "A column of row weights.")
  var weight: String?

  @Option(help: "A column of groups that must not be split.")
  var group: String?

  @Option(help: "A column of time, so that the past predicts the future.")
  var time: String?

  /// Columns that have a role, so that they are no features, with the flags that named them.
  var roleColumns: [(flag: String, column: String)] {
    [("--weight", weight), ("--group", group), ("--time", time)]
      .compactMap { flag, column in column.map { (flag, $0) } }
  }

  func validate() throws {
    if let share = deployPrevalence, !(share > 0 && share < 1) {
      throw ValidationError("--deploy-prevalence is \(share), but a share lies between 0 and 1.")
    }
  }

  /// Returns a number as it was typed: 10, not 10.0.
  private func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : "\(number)"
  }

  /// The options that a benchmark shares, as a shell reads them.
  var words: [String] {
    let options: [(String, String?)] = [
      ("--goal", goal?.description), ("--metric", metric),
      ("--cost", cost.map { "fn=\(plain($0.miss)),fp=\(plain($0.falseAlarm))" }),
      ("--asymmetry", asymmetry.map { "\(plain($0.over)):\(plain($0.under))" }),
      ("--outliers", outliers == .unknown ? nil : outliers.rawValue),
      ("--deploy-prevalence", deployPrevalence.map { "\($0)" }), ("--weight", weight),
      ("--group", group), ("--time", time),
    ]
    return options.flatMap { name, value in value.map { [name, ShellWord.of($0)] } ?? [] }
  }

  /// Returns the goal; the metric's alias becomes its name.
  ///
  /// - Throws: ``MetricError`` for a metric that is unknown.
  func goal(positive: String?) throws -> Goal {
    var result = Goal()
    result.purpose = goal
    result.metric = try metric.map { try MetricCatalogue.metric(named: $0).card.name }
    result.missCost = cost?.miss
    result.falseAlarmCost = cost?.falseAlarm
    result.overCost = asymmetry?.over
    result.underCost = asymmetry?.under
    result.outliers = outliers
    result.positive = positive
    result.deployedPrevalence = deployPrevalence
    result.framework = framework
    result.weightColumn = weight
    result.groupColumn = group
    result.timeColumn = time
    return result
  }
}

/// Costs of a miss and a false alarm, written `fn=10,fp=1`.
struct ErrorCosts: ExpressibleByArgument {
  var miss: Double
  var falseAlarm: Double

  init?(argument: String) {
    var costs: [Substring: Double] = [:]
    for part in argument.split(separator: ",") {
      let sides = part.split(separator: "=")
      guard sides.count == 2, let value = Double(sides[1]), value >= 0, value.isFinite else {
        return nil
      }
      costs[sides[0]] = value
    }
    guard let miss = costs["fn"], let falseAlarm = costs["fp"], miss + falseAlarm > 0 else {
      return nil
    }
    self.miss = miss
    self.falseAlarm = falseAlarm
  }
}

/// Costs of predicting too much and too little, written `over:under`.
struct Asymmetry: ExpressibleByArgument {
  var over: Double
  var under: Double

  init?(argument: String) {
    let sides = argument.split(separator: ":").map { Double($0) }
    guard sides.count == 2, let over = sides[0], let under = sides[1] else { return nil }
    guard over > 0, under > 0, over.isFinite, under.isFinite else { return nil }
    self.over = over
    self.under = under
  }
}
