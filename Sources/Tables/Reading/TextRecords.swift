/// A whole text with its layout.
struct TextRecords {
  let text: TextBytes
  let layout: TextLayout

  var path: String { layout.path }
  var dialect: Dialect { layout.dialect }
  var header: Header { layout.header }
  var body: RecordScanner { layout.body }
  var notes: [ReadNote] { text.notes + layout.notes }

  /// Finds the dialect and reads the header.
  init(_ text: TextBytes, path: String, options: ReadOptions) throws(DataError) {
    if text.isBlank {
      throw TextRecords.empty(holdsBlanks: text.bytes.count > text.start, path: path)
    }
    layout = try TextLayout(
      head: text.bytes.span, from: text.start, isWhole: true, path: path, options: options)
    self.text = text
    try refuseNul()
  }

  /// Reads all rows and returns their lines; builder k takes the cells of column `columns[k]`.
  func readRows(
    into builders: inout [ColumnBuilder], columns: [Int]
  ) throws(DataError) -> LineIndex {
    var lines = LineIndex()
    try readRows(into: &builders, columns: columns, lines: &lines)
    return lines
  }

  /// Reads all rows and appends their lines.
  func readRows(
    into builders: inout [ColumnBuilder], columns: [Int], lines: inout LineIndex
  ) throws(DataError) {
    var scanner = body
    let span = text.bytes.span
    let width = header.names.count
    while true {
      let step = scanner.next(span)
      if step == .end { break }
      guard step == .record else {
        throw TextRecords.refusal(step, path: path, names: header.names)
      }
      guard scanner.fields.count == width else { throw raggedRow(scanner) }
      for builder in builders.indices {
        builders[builder].append(
          scanner.fields[columns[builder]], of: span, line: scanner.recordLine)
      }
      lines.append(scanner.recordLine)
    }
    lines.blankLines += scanner.blankLines
  }
}
