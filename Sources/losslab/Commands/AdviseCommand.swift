internal import Advice
internal import ArgumentParser
internal import Pilots
internal import Profiles
internal import Reporting

/// `losslab advise`: which loss, which metric, and why.
struct AdviseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise",
    abstract: "Recommend a loss and a metric, with parameters, reasons and confidence.",
    discussion: """
      Examples:
        losslab advise concrete_strength
        losslab advise churn.csv --target left --cost fn=8,fp=1 --framework xgboost
      """)

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var goalOptions: GoalOptions
  @OptionGroup var pilotOptions: PilotOptions
  @OptionGroup var formatOptions: FormatOptions

  func run() async throws {
    let data = try await LoadedData(dataOptions, goal: goalOptions)
    let goal = try goalOptions.goal(positive: data.request.positive)
    let profile = try PilotedProfile.make(
      table: data.table, request: data.request, pilots: pilotOptions.pilots,
      seed: pilotOptions.seed)
    let advice = Advisor.advise(profile: profile, goal: goal)
    switch formatOptions.format {
    case .text:
      Console.print(
        AdviceScreen.text(
          advice, framework: goal.framework, colour: Console.usesColour,
          bench: (["losslab bench"] + dataOptions.words + goalOptions.words)
            .joined(separator: " ")))
    case .json: Console.print(try JSONText.of(advice))
    case .markdown: Console.print(MarkdownRenderer().render(AdviceDocument.document(advice)))
    }
  }
}
