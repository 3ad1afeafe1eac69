/// Hashes of 64 bits that are the same in every process, unlike those of the standard library.
package enum Hash64 {
  /// Returns the hash of a number; -0 has that of 0, and different numbers have different ones.
  @inline(__always)
  package static func of(_ number: Double) -> UInt64 { mixed((number + 0).bitPattern) }

  /// Returns the hash of a text's UTF-8 bytes: FNV-1a (Fowler, Noll and Vo 1991), mixed.
  package static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }

  /// Returns the hash of bytes.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return mixed(hash)
  }

  /// Returns the hash of two hashes in their order.
  package static func of(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mixed(mixed(first) &+ second)
  }

  /// Spreads each bit over all (the finaliser of MurmurHash3; Appleby 2011); never 0, which marks
  /// free places.
  @inline(__always)
  static func mixed(_ bits: UInt64) -> UInt64 {
    var hash = bits ^ 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    hash ^= hash >> 33
    return hash == 0 ? 1 : hash
  }
}
