internal import ArgumentParser
internal import DataFiles
internal import Spelling

/// Which files are the table, and how they are read.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files that are one table, - for standard input, or a bundled data set's name.",
      discussion: """
        CSV and its kin (also .gz and .zst), SQLite; with DuckDB also Parquet, JSON, Excel and \
        addresses such as https:// or s3://. A pattern in quotes names several: 'dir/*.csv'.
        """,
      valueName: "data"))
  var data: [String] = []

  @Option(
    help: ArgumentHelp(
      "A SELECT that makes the table; the files are the table data in it.",
      discussion: "It runs in DuckDB, for a SQLite file in SQLite.", valueName: "query"))
  var sql: String?

  @Option(help: "The table of a SQLite file, or the sheet of an Excel file.")
  var table: String?

  @OptionGroup(title: "Reading") var readingOptions: ReadingOptions

  /// The options as a shell reads them.
  var words: [String] {
    let options = [("--sql", sql), ("--table", table)]
    return data.map(ShellWord.of)
      + options.flatMap { name, value in value.map { [name, ShellWord.of($0)] } ?? [] }
      + readingOptions.words
  }

  /// What is to be opened.
  var request: DataRequest { DataRequest(paths: data, sql: sql, table: table) }
}
