/// Seeds that follow from what is computed, never from order or time.
package enum Seed {
  /// Returns the first 8 bytes, big-endian, of the SHA-256 digest of a text.
  package static func derived(from text: String) -> UInt64 {
    var digest = SHA256()
    digest.update(text.utf8)
    return digest.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
