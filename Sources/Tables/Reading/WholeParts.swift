extension DataPart {
  /// Returns all bytes of the part, as they are stored.
  func rawBytes() throws(DataError) -> [UInt8] {
    if case .bytes(let bytes) = origin { return bytes }
    let source = try PartBytes(self, digests: false)
    return try WholeBytes.of(size: FileBytes.size(of: self)) { buffer throws(DataError) in
      try source.read(into: buffer)
    }
  }
}

extension Gzip {
  /// Returns the bytes of all members, one after another.
  static func inflated(_ bytes: [UInt8], path: String) throws(DataError) -> [UInt8] {
    let source = try PartBytes(DataPart(path: path, origin: .bytes(bytes)), digests: false)
    let gzip = try Gzip(source)
    return try WholeBytes.of(size: nil) { buffer throws(DataError) in
      try gzip.read(into: buffer)
    }
  }
}

/// Bytes that come from somewhere, all of them.
private enum WholeBytes {
  static func of(
    size: Int?, _ read: (UnsafeMutableRawBufferPointer) throws(DataError) -> Int
  ) throws(DataError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    bytes.reserveCapacity(size ?? 0)
    while true {
      let count = try piece.withUnsafeMutableBufferPointer { buffer throws(DataError) in
        try read(UnsafeMutableRawBufferPointer(buffer))
      }
      bytes.append(contentsOf: piece[..<count])
      if count < piece.count { return bytes }
    }
  }
}
