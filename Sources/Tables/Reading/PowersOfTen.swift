/// Products of 64-bit integers and powers of ten, correctly rounded.
enum PowersOfTen {
  /// The powers from 10^0 to 10^22, all exact.
  private static let exact: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The powers from 5^0 to 5^27, all within 63 bits.
  private static let fives: [UInt64] = (0...27).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 5 }
  }

  /// 2^(b + 63) / 5^k rounded down, with b the bits of 5^k: 64 bits each.
  private static let inverses: [UInt64] = fives.map { power in
    guard power > 1 else { return .max }
    return power.dividingFullWidth((1 << UInt64(63 - power.leadingZeroBitCount), 0)).quotient
  }

  /// Returns mantissa * 10^exponent rounded to nearest even, or `nil` where that takes more care.
  @inline(__always)
  static func product(_ mantissa: UInt64, _ exponent: Int) -> Double? {
    if mantissa <= 1 << 53 {
      // Both factors are exact, so the one operation rounds once (Clinger 1990).
      if exponent == 0 { return Double(Int64(bitPattern: mantissa)) }
      if exponent < 0, exponent >= -22 {
        return Double(Int64(bitPattern: mantissa)) / exact[-exponent]
      }
      if exponent > 0, exponent <= 22 {
        return Double(Int64(bitPattern: mantissa)) * exact[exponent]
      }
    }
    if exponent == 0 { return Double(mantissa) }
    return exponent < 0 && exponent >= -27 ? quotient(mantissa, -exponent) : nil
  }

  /// Returns mantissa / 10^exponent from the product with a 64-bit inverse of 5^exponent.
  ///
  /// The upper half of the product is less than 2 too small. Unless that could carry into the bit
  /// that decides the rounding, or that bit could be all there is below the last, the rounding of
  /// the product is that of the quotient.
  @inline(__always)
  private static func quotient(_ mantissa: UInt64, _ exponent: Int) -> Double {
    let shift = mantissa.leadingZeroBitCount
    let (high, _) = (mantissa &<< UInt64(shift)).multipliedFullWidth(by: inverses[exponent])
    let lowest = high & 0x1ff
    guard lowest >= 1, lowest <= 0x1fd else { return exactQuotient(mantissa, exponent) }
    let bits = 64 - fives[exponent].leadingZeroBitCount
    return Double(Int64(bitPattern: high &>> 1 | 1)) * power2(2 - bits - shift - exponent)
  }

  /// Returns mantissa / 10^exponent from the 128 by 64 bit quotient of mantissa and 5^exponent.
  ///
  /// The quotient has 63 or 64 bits; the remainder goes into the last as a sticky bit, ten bits
  /// below where a double is rounded, so that the conversion rounds as the exact quotient would.
  @inline(never)
  private static func exactQuotient(_ mantissa: UInt64, _ exponent: Int) -> Double {
    guard mantissa != 0 else { return 0 }
    let power = fives[exponent]
    let shift = mantissa.leadingZeroBitCount
    let powerShift = power.leadingZeroBitCount
    let whole = mantissa << UInt64(shift)
    let (quotient, remainder) = (power << UInt64(powerShift))
      .dividingFullWidth((whole >> 1, whole << 63))
    let sticky = quotient | (remainder == 0 ? 0 : 1)
    return Double(sticky) * power2(powerShift - shift - 63 - exponent)
  }

  /// Returns 2^exponent, which is no subnormal.
  @inline(__always)
  private static func power2(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: 1023 &+ exponent) &<< 52)
  }
}
