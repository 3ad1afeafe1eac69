internal import CCrypto

/// The SHA-256 digest of a stream of bytes (FIPS 180-4), by OpenSSL.
package struct SHA256: Sendable {
  // A plain value: no pointer is in it.
  private nonisolated(unsafe) var context = SHA256_CTX()

  /// Creates the digest of no bytes.
  package init() {
    SHA256_Init(&context)
  }

  /// Appends bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let isRead: Void? = bytes.withContiguousStorageIfAvailable {
      update(UnsafeRawBufferPointer($0))
    }
    if isRead == nil { update(Array(bytes)) }
  }

  /// Appends the bytes of a buffer.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    SHA256_Update(&context, bytes.baseAddress, bytes.count)
  }

  /// Returns the 32 bytes of the digest; nothing may be appended afterwards.
  package mutating func finalize() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { digest, count in
      SHA256_Final(digest.baseAddress, &context)
      count = Int(SHA256_DIGEST_LENGTH)
    }
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
