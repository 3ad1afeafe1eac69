/// The SHA-256 digest of a stream of bytes (FIPS 180-4).
package struct SHA256: Sendable {
  private var state: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Bytes that do not fill a block yet, fewer than 64.
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// Creates the digest of no bytes.
  package init() {}

  /// Appends bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let isRead: Void? = bytes.withContiguousStorageIfAvailable {
      update(UnsafeRawBufferPointer($0))
    }
    if isRead == nil { update(Array(bytes)) }
  }

  /// Appends the bytes of a buffer, whose whole blocks are read in place.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(SHA256.blockSize - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<start])
      guard pending.count == SHA256.blockSize else { return }
      pending.withUnsafeBytes { SHA256.absorb($0, into: &state) }
      pending.removeAll(keepingCapacity: true)
    }
    let whole = start + (bytes.count - start) / SHA256.blockSize * SHA256.blockSize
    SHA256.absorb(UnsafeRawBufferPointer(rebasing: bytes[start..<whole]), into: &state)
    pending.append(contentsOf: bytes[whole...])
  }

  /// Returns the 32 bytes of the digest; nothing may be appended afterwards.
  package mutating func finalize() -> [UInt8] {
    let bits = length &* 8
    let zeros = (2 * SHA256.blockSize - 9 - pending.count) % SHA256.blockSize
    update([0x80] + Array(repeating: 0, count: zeros))
    update(SHA256.bigEndianBytes(of: bits))
    return (0..<8).flatMap { SHA256.bigEndianBytes(of: state[$0]) }
  }

  private static func bigEndianBytes<Word: FixedWidthInteger>(of word: Word) -> [UInt8] {
    stride(from: Word.bitWidth - 8, through: 0, by: -8)
      .map { UInt8(truncatingIfNeeded: word >> Word(truncatingIfNeeded: $0)) }
  }
}

extension SHA256 {
  /// Returns the digest of bytes as 64 lower-case hexadecimal digits.
  package static func hexDigest(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.finalizeToHex()
  }

  /// Returns the digest of the UTF-8 bytes of a text as 64 lower-case hexadecimal digits.
  package static func hexDigest(of text: String) -> String {
    hexDigest(of: Array(text.utf8))
  }

  /// Returns the digest as 64 lower-case hexadecimal digits; nothing may be appended afterwards.
  package mutating func finalizeToHex() -> String {
    finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
