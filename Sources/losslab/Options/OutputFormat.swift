internal import ArgumentParser

/// How a result is printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case markdown
}

/// The option that all commands share.
struct FormatOptions: ParsableArguments {
  @Option(help: "How to print the result: text, json or markdown.")
  var format = OutputFormat.text
}
