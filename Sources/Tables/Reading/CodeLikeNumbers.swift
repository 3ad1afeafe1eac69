/// Columns whose numbers look like codes: what reading them as numbers loses is said.
enum CodeLikeNumbers {
  /// The codes of the notes, which hold for columns that are numbers in the end.
  static let codes: Set<String> = ["leading_zeros", "long_numbers"]

  private static let sampleRows = 200
  /// Beyond so many digits a whole number may not fit a double.
  fileprivate static let mostDigits = 16

  /// What the first rows of a column show.
  fileprivate struct Sample {
    var cells = 0
    /// Cells such as 00123.
    var padded = 0
    /// Cells of more digits than a double holds.
    var long = 0
    var hasOther = false
    var example = ""
  }

  /// Returns notes on the columns that are taken as numbers, of a text whose rows begin at `start`.
  static func notes(
    _ bytes: [UInt8], from start: Int, _ layout: TextLayout, forms: [ColumnBuilder.Form],
    options: ReadOptions
  ) -> [ReadNote] {
    let names = layout.header.names
    return zip(names, samples(bytes.span, from: start, layout)).enumerated().compactMap {
      column, pair in
      let (name, sample) = pair
      guard options.types[name] == nil, forms[column] == .numbers, !sample.hasOther else {
        return nil
      }
      return note(name, sample)
    }
  }

  private static func note(_ name: String, _ sample: Sample) -> ReadNote? {
    let remedy = "--types \(name)=category keeps them as labels."
    let example = "\"\(Excerpt.of(sample.example))\""
    if sample.padded > 1, 10 * sample.padded >= sample.cells {
      return ReadNote(
        code: "leading_zeros",
        message: "Values such as \(example) are read as numbers without their zeros in front; "
          + remedy, column: name)
    }
    guard sample.long > 0 else { return nil }
    return ReadNote(
      code: "long_numbers",
      message: "Values such as \(example) have more digits than a number keeps, so that some "
        + "become equal; " + remedy, column: name)
  }

  private static func samples(
    _ bytes: Span<UInt8>, from start: Int, _ layout: TextLayout
  ) -> [Sample] {
    var dialect = layout.dialect
    dialect.start = start
    dialect.line = layout.body.line
    var scanner = RecordScanner(dialect)
    var samples = [Sample](repeating: Sample(), count: layout.header.names.count)
    for _ in 0..<sampleRows {
      guard scanner.next(bytes) == .record else { break }
      for (column, field) in scanner.fields.enumerated() where column < samples.count {
        samples[column].look(at: field.trimmed(bytes), in: bytes)
      }
    }
    return samples
  }
}

extension CodeLikeNumbers.Sample {
  fileprivate mutating func look(at cell: Field, in bytes: Span<UInt8>) {
    let length = cell.end - cell.start
    guard length > 0, bytes[cell.start] &- UInt8(ascii: "0") <= 9 else { return }
    for index in cell.start..<cell.end where bytes[index] &- UInt8(ascii: "0") > 9 {
      hasOther = true
      return
    }
    cells += 1
    let isPadded = length > 1 && bytes[cell.start] == UInt8(ascii: "0")
    let isLong = length > CodeLikeNumbers.mostDigits
    guard isPadded || isLong else { return }
    if example.isEmpty { example = cell.text(bytes) }
    padded += isPadded ? 1 : 0
    long += isLong ? 1 : 0
  }
}
