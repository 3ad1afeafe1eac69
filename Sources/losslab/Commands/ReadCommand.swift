internal import ArgumentParser
internal import DataFiles
internal import Foundation
internal import Tables

/// `losslab read`: a table as it is understood, before anything is made of it.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print a table as it is understood, cells as text.",
    discussion: """
      Example: losslab read export.txt; losslab read export.txt --ragged keep --format csv > t.csv

      What was guessed stands below the rows, or on standard error under --format csv; every guess \
      has an option. Cells are printed as they are, so text that a spreadsheet would take for a \
      formula is one in the CSV too.
      """)

  /// How the table is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  @OptionGroup var sourceOptions: SourceOptions

  @Option(help: "How to print the table: text (the first rows), csv or json.")
  var format = Format.text

  func run() async throws {
    let data = try await SourceData(sourceOptions)
    let table = try TextTable(parts: data.opened.parts, options: data.reading)
    let notes = data.opened.notes + table.notes
    switch format {
    case .text: Console.print(ReadScreen(table, notes: notes).text)
    case .json: Console.print(try JSONText.of(ReadListing(table, notes: notes)))
    case .csv:
      for piece in DelimitedRows(table) { Console.print(piece) }
      for note in notes { Console.note("\(data.path): \(note.message)") }
    }
  }
}

/// A table as JSON.
struct ReadListing: Encodable {
  var schema = "losslab.read/1"
  var dialect: TextDialect
  var names: [String]
  var rows: [[String]]
  var notes: [ReadNote]

  init(_ table: TextTable, notes: [ReadNote]) {
    dialect = table.dialect
    names = table.names
    rows = table.rows
    self.notes = notes
  }
}

/// A table as comma-separated values (RFC 4180), a few thousand rows at a time.
struct DelimitedRows: Sequence, IteratorProtocol {
  private static let rowsAtATime = 4_096

  private let rows: [[String]]
  private var place = 0

  init(_ table: TextTable) { rows = (table.header.isEmpty ? [] : [table.header]) + table.rows }

  /// Returns further lines, each with its end; `nil` after the last.
  mutating func next() -> String? {
    guard place < rows.count else { return nil }
    let end = Swift.min(rows.count, place + DelimitedRows.rowsAtATime)
    defer { place = end }
    return rows[place..<end].map { DelimitedRows.line($0) + "\n" }.joined()
  }

  private static func line(_ cells: [String]) -> String {
    // A line of nothing would be no row.
    cells == [""] ? "\"\"" : cells.map(quoted).joined(separator: ",")
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d })
    else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}

/// The first rows of a table and what was guessed, for people.
struct ReadScreen {
  private static let rows = 20
  private static let columns = 12
  private static let longest = 24

  private let table: TextTable
  private let notes: [ReadNote]

  init(_ table: TextTable, notes: [ReadNote]) {
    self.table = table
    self.notes = notes
  }

  /// Rows aligned in columns, then one line for each note.
  var text: String {
    let shown = [table.names] + table.rows.prefix(ReadScreen.rows)
    let columns = Swift.min(ReadScreen.columns, shown.map(\.count).max() ?? 0)
    let cells = shown.map { row in
      (0..<columns).map { $0 < row.count ? ReadScreen.cut(row[$0]) : "" }
    }
    let widths = (0..<columns).map { column in cells.map { $0[column].count }.max() ?? 0 }
    let lines = cells.map { row in
      zip(row, widths).map { $0.padding(to: $1) }.joined(separator: "  ").trimmedAtEnd
    }
    return (lines + [""] + facts).joined(separator: "\n")
  }

  private var facts: [String] {
    let rows = table.rows.count
    let columns = table.names.count
    var facts = [
      "\(rows) \(rows == 1 ? "row" : "rows"), \(columns) \(columns == 1 ? "column" : "columns")."
    ]
    if rows > ReadScreen.rows { facts[0] += " The first \(ReadScreen.rows) rows are shown." }
    if columns > ReadScreen.columns {
      facts[0] += " The first \(ReadScreen.columns) columns are shown."
    }
    return facts + notes.map(\.message)
  }

  private static func cut(_ cell: String) -> String {
    let line = String(cell.prefix(longest + 1).map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return line.count > longest ? String(line.prefix(longest - 3)) + "..." : line
  }
}
