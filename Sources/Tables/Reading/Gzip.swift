internal import CZlib

/// Gzip, through zlib, member after member.
final class Gzip {
  private enum State { case inMember, betweenMembers, padding, finished }

  private let source: PartBytes
  private var stream = z_stream()
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
  private var state = State.inMember
  /// Where the current member begins.
  private var memberStart = 0

  /// Returns whether the bytes begin as gzip does.
  static func isMagic(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1f, 0x8b]) }

  init(_ source: PartBytes) throws(DataError) {
    self.source = source
    guard losslab_inflate_begin(&stream) == Z_OK else { throw broken }
  }

  deinit {
    inflateEnd(&stream)
    input.deallocate()
  }

  /// Bytes that were read and not inflated yet.
  var unusedCount: Int { Int(stream.avail_in) }

  /// Inflates until the buffer is full or all members are read, and returns how many bytes came.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(clamping: buffer.count)
    while stream.avail_out > 0, state != .finished {
      if stream.avail_in == 0, try !refill() { break }
      try step()
    }
    return buffer.count - Int(stream.avail_out)
  }

  private func refill() throws(DataError) -> Bool {
    let count = try source.read(into: input)
    stream.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_in = UInt32(count)
    if count > 0 { return true }
    if state == .inMember { throw cut }
    state = .finished
    return false
  }

  private func step() throws(DataError) {
    switch state {
    case .inMember:
      let status = inflate(&stream, Z_NO_FLUSH)
      if status == Z_STREAM_END { state = .betweenMembers }
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw broken }
    case .betweenMembers:
      memberStart = source.count - Int(stream.avail_in)
      // Some writers pad the last member with zeros.
      state = stream.next_in.pointee == 0 ? .padding : .inMember
      if state == .inMember, inflateReset(&stream) != Z_OK { throw broken }
    case .padding, .finished:
      guard stream.next_in.pointee == 0 else { throw broken }
      stream.next_in += 1
      stream.avail_in -= 1
    }
  }

  private var cut: DataError {
    DataError(
      file: source.path, problem: "the gzip data end too early, after byte \(source.count)",
      remedy: "download or compress the file again")
  }

  private var broken: DataError {
    DataError(
      file: source.path, problem: "the gzip data is broken after byte \(memberStart + 1)",
      remedy: "compress the file again")
  }
}
