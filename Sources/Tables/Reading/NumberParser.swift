/// Decimal numbers, read from bytes and rounded as `strtod` rounds.
///
/// A number is an optional sign, digits with at most one decimal mark among or beside them, and
/// an optional exponent: `1e5`, `.5`, `5.`, `+3`, `-2`, `007`. Not numbers: `0x1F`, `1_000`,
/// `1 000`, `1d3`, `1e`, `--5`, digits other than ASCII's, `inf` and `nan`.
enum NumberParser {
  /// Returns the number in `start ..< end`, infinite when it is too large, NaN when it is none.
  static func parse(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, decimal: UInt8 = UInt8(ascii: ".")
  ) -> Double {
    var index = start
    var isNegative = false
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var mantissa: UInt64 = 0
    var digits = appendDigits(bytes, &index, end, to: &mantissa)
    var exponent = 0
    if index < end, bytes[index] == decimal {
      index += 1
      let fraction = appendDigits(bytes, &index, end, to: &mantissa)
      digits += fraction
      exponent = -fraction
    }
    guard digits > 0 else { return .nan }
    if index < end {
      guard let power = exponentPart(bytes, &index, end), index == end else { return .nan }
      exponent += power
    }
    // Nineteen digits fit 64 bits; more may have wrapped around.
    guard digits <= 19, let size = PowersOfTen.product(mantissa, exponent) else {
      return slow(bytes, start, end, decimal: decimal)
    }
    return isNegative ? -size : size
  }

  @inline(__always)
  private static func appendDigits(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int, to mantissa: inout UInt64
  ) -> Int {
    let start = index
    while index < end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit > 9 { break }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      index += 1
    }
    return index - start
  }

  /// Reads `e`, a sign and digits; exponents beyond every double are cut.
  private static func exponentPart(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
  ) -> Int? {
    guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
    index += 1
    var isNegative = false
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var power: UInt64 = 0
    let start = index
    while index < end, bytes[index] &- UInt8(ascii: "0") <= 9 {
      power = min(1_000_000, power * 10 + UInt64(bytes[index] &- UInt8(ascii: "0")))
      index += 1
    }
    guard index > start else { return nil }
    return isNegative ? -Int(power) : Int(power)
  }

  /// Lets the standard library read text whose form is already known to be a number.
  private static func slow(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, decimal: UInt8
  ) -> Double {
    var text: [UInt8] = []
    text.reserveCapacity(end - start)
    for index in start..<end {
      text.append(bytes[index] == decimal ? UInt8(ascii: ".") : bytes[index])
    }
    return Double(String(decoding: text, as: UTF8.self)) ?? .nan
  }
}
