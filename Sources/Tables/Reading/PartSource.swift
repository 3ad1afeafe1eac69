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

  /// Returns the fingerprint of a part that begins with these bytes.
  static func fingerprint(ofHead head: some Sequence<UInt8>) -> UInt64 {
    var digest = SHA256()
    digest.update(head)
    return digest.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension Table.Source {
  /// Creates the source of a table whose rows are those of the parts, in their order.
  package init(parts: [Table.Source]) {
    let others = parts.count > 1 ? " and \(parts.count - 1) more" : ""
    self.init(
      path: (parts.first?.path ?? "") + others,
      sha256: parts.count == 1
        ? parts[0].sha256 : SHA256.hexDigest(of: parts.map(\.sha256).joined()),
      format: parts.allSatisfy { $0.format == "csv.gz" } ? "csv.gz" : "csv",
      bytes: parts.reduce(0) { $0 + $1.bytes })
  }
}
