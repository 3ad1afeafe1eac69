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
}
