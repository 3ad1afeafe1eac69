internal import ArgumentParser
internal import Pilots
internal import Profiles
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
        losslab profile part-1.csv --partial > 1.json; losslab profile --merge *.json --target y
      """)

  @Option(help: "Write a page with charts into this Markdown file.", completion: .file())
  var report: String?

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var onePassOptions: OnePassOptions
  @OptionGroup var pilotOptions: PilotOptions
  @OptionGroup var formatOptions: FormatOptions

  func run() async throws {
    guard let profile = try await profile() else { return }
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

  /// Returns the profile, or prints the accumulators where they are asked for and returns `nil`.
  private func profile() async throws -> Profile? {
    if onePassOptions.merge { return try profile(OnePassProfile(merging: dataOptions)) }
    let source = try await SourceData(dataOptions.sourceOptions)
    let isLarge = OnePassProfile.isLarge(source)
    if onePassOptions.partial || onePassOptions.stream || isLarge {
      if isLarge { Console.note("\(source.path) is large; its rows are read once and sampled.") }
      return try profile(
        OnePassProfile(source, options: dataOptions, seed: pilotOptions.seed))
    }
    let data = try LoadedData(dataOptions, source: source)
    return try PilotedProfile.make(
      table: data.table, request: data.request, pilots: pilotOptions.pilots,
      seed: pilotOptions.seed)
  }

  private func profile(_ onePass: OnePassProfile) throws -> Profile? {
    guard onePassOptions.partial else { return try onePass.profile(pilotOptions) }
    Console.print(try onePass.partial.line())
    return nil
  }
}
