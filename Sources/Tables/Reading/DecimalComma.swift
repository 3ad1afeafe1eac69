/// Whether numbers have a comma before their fraction.
enum DecimalComma {
  /// Returns whether more cells read as numbers with a decimal comma than with a decimal point.
  ///
  /// Never where the comma delimits. `1,000` and its like count for `;` only, the delimiter of
  /// countries that write decimal commas; elsewhere they may be thousands, and so may `1.000`.
  static func isLikely(_ bytes: Span<UInt8>, _ dialect: Dialect) -> Bool {
    guard dialect.delimiter != UInt8(ascii: ",") else { return false }
    let cells = RecordSample(bytes, dialect: dialect, limit: 200).records.flatMap(\.fields)
      .map { $0.trimmed(bytes) }
    var commas = 0
    var points = 0
    for cell in cells {
      let groupsCount = dialect.delimiter == UInt8(ascii: ";")
      if isFraction(bytes, cell, UInt8(ascii: ","), unlessGrouped: !groupsCount) { commas += 1 }
      if isFraction(bytes, cell, UInt8(ascii: "."), unlessGrouped: true) { points += 1 }
    }
    return commas > points
  }

  /// Returns whether a cell is a number with this decimal mark in it.
  private static func isFraction(
    _ bytes: Span<UInt8>, _ cell: Field, _ decimal: UInt8, unlessGrouped: Bool
  ) -> Bool {
    guard (cell.start..<cell.end).contains(where: { bytes[$0] == decimal }),
      !NumberParser.parse(bytes, cell.start, cell.end, decimal: decimal).isNaN
    else { return false }
    let other = decimal == UInt8(ascii: ",") ? UInt8(ascii: ".") : UInt8(ascii: ",")
    return !unlessGrouped || AdornedNumber.parse(cell.content(bytes), decimal: other) == nil
  }
}
