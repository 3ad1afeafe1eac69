/// A clean table and its text under every kind of damage that exported files show.
struct PollutedText {
  var lineEnd = "\n"
  var delimiter = ","
  var quote = "\""
  /// What stands before a quote in a quoted cell: the quote itself where it is doubled.
  var escape = "\""

  static let header = ["DATE", "TIME", "Qty", "CODE", "Price", "Text", "Link", "Note"]
  static let rows = [
    ["28/01/2018", "00:00", "2", "MG-8769", "$74.69", "Light, yet strong", link(1), ""],
    ["29/01/2018", "00:15", "0", "RI-3895", "$29.81", "Don't let it \"down\"", link(2), ""],
    ["30/01/2018", "00:30", "1", "RI-8070", "$80.08", "Two lines,\nof text", link(3), "new"],
    ["31/01/2018", "00:45", "12", "RI-9546", "$5.55", "Round 48\", in blue", link(4), ""],
    ["13/02/2018", "01:00", "9", "CC-9259", "$48.00", "Cosy", link(5), ""],
    ["14/02/2018", "01:15", "3", "SW-2331", "$87.20", "Soft; warm | dry", link(6), "sale"],
    ["15/02/2018", "01:30", "2", "RI-6052", "$9.34", "All the softness", link(7), ""],
  ]
  private static let quoted: Set<Int> = [5, 6]

  private static func link(_ number: Int) -> String { "https://www.example.com/\(number).html" }

  static var clean: [[String]] { [header] + rows }

  /// The cells of a row as they stand in the text.
  func cells(_ row: [String]) -> [String] {
    row.enumerated().map { column, cell in
      guard PollutedText.quoted.contains(column) else { return cell }
      return quote + (quote.isEmpty ? cell : cell.replacing(quote, with: escape + quote)) + quote
    }
  }

  func line(_ row: [String]) -> String { cells(row).joined(separator: delimiter) + lineEnd }

  func text(_ rows: [[String]] = clean) -> String { rows.map(line).joined() }

  /// The text with the cells of one record changed.
  func text(changing place: Int, _ change: ([String]) -> [String]) -> String {
    PollutedText.clean.enumerated().map { index, row in
      index == place ? change(cells(row)).joined(separator: delimiter) + lineEnd : line(row)
    }.joined()
  }
}
