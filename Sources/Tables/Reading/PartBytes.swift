internal import Digests
internal import Foundation

/// The bytes of one part as they are stored, read once from front to back and digested on the way.
final class PartBytes {
  let path: String
  /// Bytes read so far.
  private(set) var count = 0

  private let part: DataPart
  private let descriptor: Int32
  private let isOwned: Bool
  /// Where the first byte is, `nil` where there is no way back to it.
  private let origin: off_t?
  private let content: [UInt8]
  /// The first bytes, which were looked at before they are read.
  private var opening: [UInt8] = []
  private var digest: SHA256?
  /// Of the first bytes only.
  private var headDigest = SHA256()
  private var spool: Spool?

  /// Opens a part; `keeps` what comes from a pipe, so that it can be read once more.
  init(_ part: DataPart, digests: Bool = true, keeps: Bool = false) throws(DataError) {
    self.part = part
    path = part.path
    digest = digests ? SHA256() : nil
    if case .bytes(let bytes) = part.origin { content = bytes } else { content = [] }
    (descriptor, isOwned) = try FileBytes.descriptor(of: part)
    origin = FileBytes.position(of: descriptor)
    if keeps, descriptor >= 0, origin == nil { spool = Spool() }
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Returns the first bytes without reading past them.
  func peek(_ wanted: Int) throws(DataError) -> [UInt8] {
    var first = [UInt8](repeating: 0, count: wanted)
    let found = try fill(&first)
    opening = Array(first.prefix(found))
    return opening
  }

  /// Reads until the buffer is full or there are no more bytes, and returns how many came.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    let known = min(opening.count, buffer.count)
    buffer.copyBytes(from: opening.prefix(known))
    opening.removeFirst(known)
    guard known < buffer.count else { return known }
    return known + (try stored(UnsafeMutableRawBufferPointer(rebasing: buffer[known...])))
  }

  /// Reads what is left, only to digest it.
  func readRest() throws(DataError) {
    var rest = [UInt8](repeating: 0, count: 1 << 16)
    while try fill(&rest) > 0 {}
  }

  /// The SHA-256 digest of the bytes read so far, as hexadecimal digits.
  var hexDigest: String {
    var copy = digest
    return copy?.finalizeToHex() ?? ""
  }

  /// A hash of the first bytes, of up to 64 KiB.
  var fingerprint: UInt64 {
    var copy = headDigest
    return copy.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Returns the part to be read once more, or `nil` where there is no way back.
  ///
  /// What is left of a pipe is read, to be kept.
  func again() throws(DataError) -> (part: DataPart, spool: Spool?)? {
    if let spool {
      try readRest()
      return spool.rewound().map { (DataPart(path: path, origin: $0), spool) }
    }
    if descriptor < 0 || isOwned && origin != nil { return (part, nil) }
    guard let origin, lseek(descriptor, origin, SEEK_SET) == origin else { return nil }
    return (part, nil)
  }

  private func fill(_ bytes: inout [UInt8]) throws(DataError) -> Int {
    let room = bytes.count
    return try bytes.withUnsafeMutableBufferPointer { buffer throws(DataError) in
      try stored(
        UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[..<room])))
    }
  }

  private func stored(_ buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    let found: Int
    if descriptor < 0 {
      found = min(buffer.count, content.count - count)
      content.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[count..<count + found]))
      }
    } else {
      found = try FileBytes.read(from: descriptor, into: buffer, path: path)
    }
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<found])
    digest?.update(bytes)
    let headRoom = max(0, PartSource.fingerprintedBytes - count)
    if headRoom > 0 { headDigest.update(UnsafeRawBufferPointer(rebasing: bytes.prefix(headRoom))) }
    spool?.append(bytes)
    count += found
    return found
  }
}
