/// Decimal numbers where their end is not known yet, eight digits at a time.
///
/// The forms are those of ``NumberParser``; at least eight bytes behind the text can be loaded.
enum NumberScan {
  private static let minus = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")

  /// Returns the number at `next`, NaN where there is none, and moves behind what was understood.
  ///
  /// Whether the number ends there, only the caller can tell.
  @inline(__always)
  static func number(_ next: inout UnsafePointer<UInt8>, decimal: UInt8) -> Double {
    let start = next
    let isNegative = start.pointee == minus
    if isNegative || start.pointee == plus { next += 1 }
    let whole = next
    var mantissa: UInt64 = 0
    appendFew(&next, to: &mantissa)
    var digits = next - whole
    var exponent = 0
    if next.pointee == decimal {
      next += 1
      let fraction = next
      appendMany(&next, to: &mantissa)
      exponent = fraction - next
      digits -= exponent
    }
    guard digits > 0 else { return .nan }
    if next.pointee | 0x20 == UInt8(ascii: "e") || digits > 19 {
      return withExponent(&next, start, digits, mantissa, exponent, decimal)
    }
    guard let size = PowersOfTen.product(mantissa, exponent) else { return .nan }
    return isNegative ? -size : size
  }

  /// Reads digits one by one, which is fastest for a few.
  @inline(__always)
  private static func appendFew(_ next: inout UnsafePointer<UInt8>, to mantissa: inout UInt64) {
    while true {
      let digit = next.pointee &- UInt8(ascii: "0")
      if digit > 9 { return }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      next += 1
    }
  }

  /// Reads digits eight by eight, then the rest at once.
  @inline(__always)
  private static func appendMany(_ next: inout UnsafePointer<UInt8>, to mantissa: inout UInt64) {
    while true {
      let word = EightDigits(next)
      let count = word.count
      if count < 8 {
        mantissa = mantissa &* EightDigits.power(count) &+ word.value(first: count)
        next += count
        return
      }
      mantissa = mantissa &* 100_000_000 &+ word.value
      next += 8
    }
  }

  /// Reads an exponent, if there is one, and numbers with more digits than 64 bits hold.
  @inline(never)
  private static func withExponent(
    _ next: inout UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>, _ digits: Int,
    _ mantissa: UInt64, _ exponent: Int, _ decimal: UInt8
  ) -> Double {
    var power = exponent
    if next.pointee | 0x20 == UInt8(ascii: "e") {
      guard let stated = statedExponent(&next) else { return .nan }
      power += stated
    }
    let isShort = digits <= 19 || digits - leadingZeros(start, decimal) <= 19
    if isShort, let size = PowersOfTen.product(mantissa, power) {
      return start.pointee == minus ? -size : size
    }
    let text = UnsafeBufferPointer(start: start, count: next - start)
    return NumberParser.parse(text.span, 0, text.count, decimal: decimal)
  }

  /// Reads `e`, a sign and digits; exponents beyond every double are cut.
  private static func statedExponent(_ next: inout UnsafePointer<UInt8>) -> Int? {
    next += 1
    let isNegative = next.pointee == minus
    if isNegative || next.pointee == plus { next += 1 }
    let start = next
    var power = 0
    while next.pointee &- UInt8(ascii: "0") <= 9 {
      power = min(1_000_000, power * 10 + Int(next.pointee &- UInt8(ascii: "0")))
      next += 1
    }
    guard next > start else { return nil }
    return isNegative ? -power : power
  }

  /// Returns how many zeros come before the first other digit.
  private static func leadingZeros(_ start: UnsafePointer<UInt8>, _ decimal: UInt8) -> Int {
    var next = start
    var zeros = 0
    if next.pointee == minus || next.pointee == plus { next += 1 }
    while next.pointee == UInt8(ascii: "0") || next.pointee == decimal {
      zeros += next.pointee == decimal ? 0 : 1
      next += 1
    }
    return zeros
  }
}

/// Eight bytes that may be digits, the first in the lowest place (Lemire 2021, "Number parsing at a
/// gigabyte per second").
struct EightDigits {
  private let bytes: UInt64

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    bytes = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
  }

  /// How many of the first bytes are digits.
  @inline(__always)
  var count: Int {
    // The top bit of a byte is set where it is over "9" or under "0"; a carry or borrow out of such
    // a byte spoils only those behind it.
    let others =
      ((bytes &+ 0x4646_4646_4646_4646) | (bytes &- 0x3030_3030_3030_3030))
      & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount &>> 3
  }

  /// The number that all eight make.
  @inline(__always)
  var value: UInt64 { EightDigits.value(bytes) }

  /// Returns the number that the first digits make, of which there are fewer than eight.
  @inline(__always)
  func value(first count: Int) -> UInt64 {
    // In two steps, because a shift by 64 is none.
    EightDigits.value((bytes &<< UInt64(56 &- 8 &* count)) &<< 8)
  }

  /// Joins neighbours to numbers of two, four and eight digits.
  @inline(__always)
  private static func value(_ bytes: UInt64) -> UInt64 {
    let ones = bytes & 0x0f0f_0f0f_0f0f_0f0f
    let twos = (ones &* 2561) &>> 8 & 0x00ff_00ff_00ff_00ff
    let fours = (twos &* 6_553_601) &>> 16 & 0x0000_ffff_0000_ffff
    return (fours &* 42_949_672_960_001) &>> 32
  }

  /// Returns a power of ten of up to 10^7.
  @inline(__always)
  static func power(_ exponent: Int) -> UInt64 { powers[exponent] }

  private static let powers: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000,
  ]
}
