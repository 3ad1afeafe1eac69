internal import Digests

/// What a part of a table is known by.
package struct PartSource: Sendable, Hashable {
  /// Path, format, and digest and number of the bytes before decompression; digest and bytes of
  /// what has been read so far.
  package var source: Table.Source
  /// The byte before a fraction in the part's numbers.
  package var decimal: UInt8
  /// A hash of the first 64 KiB before decompression.
  package var fingerprint: UInt64

  /// The bytes that the fingerprint is of.
  static let fingerprintedBytes = 1 << 16

  /// Creates what a part of these bytes is known by.
  init(path: String, bytes: [UInt8], decimal: UInt8) {
    source = Table.Source(
      path: path, sha256: SHA256.hexDigest(of: bytes),
      format: Gzip.isMagic(bytes) ? "csv.gz" : "csv", bytes: bytes.count)
    self.decimal = decimal
    fingerprint = PartSource.fingerprint(ofHead: bytes.prefix(PartSource.fingerprintedBytes))
  }

  /// Returns the fingerprint of a part that begins with these bytes.
  static func fingerprint(ofHead head: some Sequence<UInt8>) -> UInt64 {
    var digest = SHA256()
    digest.update(head)
    return digest.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
