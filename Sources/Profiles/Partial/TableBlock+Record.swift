internal import Statistics
internal import Tables

extension TableBlock {
  /// Returns a row as a record of comma-separated text, numbers with a decimal point.
  func record(ofRow row: Int, decimal: UInt8) -> String {
    let cells = cells(ofRow: row).enumerated().map { place, text in
      let isWord = columns[place].codes[row] >= 0
      return isWord && decimal == UInt8(ascii: ",") ? TableBlock.withPoint(text) : text
    }
    return SampleRecord.text(cells)
  }

  /// Returns `1.234,5 EUR` as `1,234.5 EUR`, and other words as they are.
  private static func withPoint(_ word: String) -> String {
    let meaning = WordMeaning(
      Array(word.utf8), options: ReadOptions(), decimal: UInt8(ascii: ","))
    guard case .adorned = meaning else { return word }
    return String(word.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
  }
}

/// A row of the sample as text.
enum SampleRecord {
  /// Longer cells are cut to this many bytes, and end in a hash of the whole.
  private static let longest = 1_000

  /// Returns the cells as one record of comma-separated text (RFC 4180).
  static func text(_ cells: [String], isHeader: Bool = false) -> String {
    // A lone blank cell would be a blank line, which readers skip.
    if cells.count == 1, cells[0].isEmpty { return "\"\"" }
    return cells.map { cell($0, isWhole: isHeader) }.joined(separator: ",")
  }

  private static func cell(_ text: String, isWhole: Bool) -> String {
    let kept = !isWhole && text.utf8.count > longest ? cut(text) : text
    let isPlain = kept.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"")
    }
    guard !isPlain else { return kept }
    return "\""
      + kept.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func cut(_ text: String) -> String {
    let start = String(decoding: text.utf8.prefix(longest), as: UTF8.self)
    return start + " ... " + String(Hash64.of(text), radix: 16)
  }
}
