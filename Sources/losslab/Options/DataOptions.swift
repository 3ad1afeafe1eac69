internal import ArgumentParser
internal import DataFiles
internal import Predictions
internal import Spelling
internal import Tables

/// Which data, which column is the target, and which columns are left out.
struct DataOptions: ParsableArguments {
  @OptionGroup var sourceOptions: SourceOptions

  @Option(help: "The column to predict.")
  var target: String?

  @Option(help: "Columns to leave out, separated by commas.")
  var drop: String?

  @Option(help: "The kind of target, when it is not to be inferred.")
  var task: Task?

  @Option(help: "The label that counts as positive; the rarer one when not given.")
  var positive: String?

  /// The options as a shell reads them.
  var words: [String] {
    let options = [
      ("--target", target), ("--drop", drop), ("--task", task?.rawValue), ("--positive", positive),
    ]
    return sourceOptions.words
      + options.flatMap { name, value in value.map { [name, ShellWord.of($0)] } ?? [] }
  }

  /// The columns to leave out.
  var droppedColumns: [String] {
    drop?.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init) ?? []
  }
}
