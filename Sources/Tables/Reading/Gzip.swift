internal import CZlib

/// Gzip, through zlib.
enum Gzip {
  /// Returns whether the bytes begin as gzip does.
  static func isMagic(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b
  }

  /// Returns the bytes of all members, one after another.
  static func inflated(_ bytes: [UInt8], path: String) throws(DataError) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(4 * bytes.count)
    var position = 0
    while position < bytes.count {
      guard let used = member(of: bytes, from: position, into: &output), used > 0 else {
        throw DataError(
          file: path, problem: "the gzip data is broken after byte \(position + 1)",
          remedy: "compress the file again")
      }
      position += used
      // Some writers pad the last member with zeros.
      if bytes[position...].allSatisfy({ $0 == 0 }) { break }
    }
    return output
  }

  /// Inflates one member and returns how many bytes it took, or `nil` when it is broken.
  private static func member(
    of bytes: [UInt8], from start: Int, into output: inout [UInt8]
  ) -> Int? {
    var stream = z_stream()
    guard losslab_inflate_begin(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var remaining = bytes.count - start
    var status = Z_OK
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      stream.next_in = UnsafeMutablePointer(mutating: base + start)
      while status == Z_OK {
        if stream.avail_in == 0 {
          // zlib counts in 32 bits, so large inputs are handed over in slices.
          let slice = min(remaining, 1 << 30)
          stream.avail_in = UInt32(slice)
          remaining -= slice
        }
        status = step(&stream, into: &output)
      }
    }
    return status == Z_STREAM_END ? bytes.count - start - remaining - Int(stream.avail_in) : nil
  }

  /// Inflates up to a megabyte and returns zlib's status; no progress is an error.
  private static func step(_ stream: inout z_stream, into output: inout [UInt8]) -> Int32 {
    let size = 1 << 20
    var status = Z_OK
    let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(size)
      status = inflate(&stream, Z_NO_FLUSH)
      count = size - Int(stream.avail_out)
    }
    output.append(contentsOf: chunk)
    return status
  }
}
