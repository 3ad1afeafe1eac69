internal import Spelling
internal import Tables

extension ReadingOptions {
  /// The options as a shell reads them.
  var words: [String] {
    let options = [
      ("--delimiter", delimiter), ("--quote", quote), ("--escape", escape), ("--comment", comment),
      ("--decimal", decimal), ("--encoding", encoding), ("--na", na),
      ("--header-rows", headerRows.map(String.init)), ("--skip", skip.map(String.init)),
      ("--types", types), ("--ragged", ragged?.rawValue),
    ]
    return options.flatMap { name, value in value.map { [name, ShellWord.of($0)] } ?? [] }
      + (header.map { [$0 ? "--header" : "--no-header"] } ?? [])
  }
}
