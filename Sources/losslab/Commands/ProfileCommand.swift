internal import ArgumentParser
internal import Pilots
internal import Reporting

/// `losslab profile`: what the data says.
struct ProfileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Say what the data holds: task, shape of the target, residual tails, classes.",
    discussion: """
      Examples:
        losslab profile concrete_strength
        losslab profile data.csv --target y --report profile.md
      """)

  @Option(help: "Write a page with charts into this Markdown file.", completion: .file())
  var report: String?

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var pilotOptions: PilotOptions
  @OptionGroup var formatOptions: FormatOptions

  func run() async throws {
    let data = try await LoadedData(dataOptions)
    let profile = try PilotedProfile.make(
      table: data.table, request: data.request, pilots: pilotOptions.pilots,
      seed: pilotOptions.seed)
    if let report {
      try ProfileDocument.write(profile, to: report)
      return Console.print(report)
    }
    switch formatOptions.format {
    case .text: Console.print(ProfileScreen.text(profile, colour: Console.usesColour))
    case .json: Console.print(try JSONText.of(profile))
    case .markdown: Console.print(MarkdownRenderer().render(ProfileDocument.document(profile)))
    }
  }
}
