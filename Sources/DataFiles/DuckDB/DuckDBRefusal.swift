internal import Foundation
internal import Tables

/// What DuckDB says when it cannot read or answer, as one sentence.
struct DuckDBRefusal {
  let said: String
  let request: DataRequest

  /// The sentence: DuckDB's own first line, or which extension is to be installed.
  var error: DataError {
    if let name = missingExtension {
      return DataError(
        file: request.name, problem: "DuckDB lacks its extension \(name)",
        remedy: "install it once with: duckdb -c \"INSTALL \(name)\"")
    }
    return DataError(
      file: request.name, problem: "DuckDB says: \(firstLine)", remedy: remedy)
  }

  private var remedy: String {
    if request.sql != nil { return "correct the query (--sql)" }
    if said.contains("Failed to parse cell") {
      return "give the column one kind of values, or save the sheet as CSV"
    }
    return said.contains("Sheet \"") ? "correct --table" : "check the file"
  }

  /// The extension that is not there, or could not be fetched.
  private var missingExtension: Substring? {
    said.firstMatch(of: /Extension "(\w+)" is an existing extension/)?.1
  }

  private var firstLine: String {
    let lines = said.split(whereSeparator: \.isNewline)
    let line = lines.first { !$0.hasPrefix("-- Loading resources") } ?? "nothing"
    return String(line.prefix(300)).trimmingCharacters(in: CharacterSet(charactersIn: " .;!"))
  }
}
