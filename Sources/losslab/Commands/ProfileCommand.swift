internal import ArgumentParser
internal import Pilots
internal import Reporting

/// `losslab profile`: what the data says.
struct ProfileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Say what the data holds: task, shape of the target, residual tails, classes.",
    discussion: "Example: losslab profile concrete_strength")

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var pilotOptions: PilotOptions
  @OptionGroup var formatOptions: FormatOptions

  func run() async throws {
    let data = try await LoadedData(dataOptions)
    let profile = try PilotedProfile.make(
      table: data.table, request: data.request, pilots: pilotOptions.pilots,
      seed: pilotOptions.seed)
    switch formatOptions.format {
    case .text: Console.print(ProfileScreen.text(profile, colour: Console.usesColour))
    case .json: Console.print(try JSONText.of(profile))
    case .markdown: Console.print(MarkdownRenderer().render(ProfileDocument.document(profile)))
    }
  }
}
