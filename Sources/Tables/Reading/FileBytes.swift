internal import Foundation

/// The bytes of a file or of standard input.
enum FileBytes {
  /// Returns all bytes of a file; `-` is standard input.
  static func read(path: String) throws(DataError) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY)
    guard descriptor >= 0 else { throw refusal(path: path, code: errno) }
    defer { if path != "-" { close(descriptor) } }
    return try read(descriptor: descriptor, path: path)
  }

  /// Returns all bytes behind an open descriptor, to their end.
  static func read(descriptor: Int32, path: String) throws(DataError) -> [UInt8] {
    // What the file system states is read into place; files may grow, and pipes state nothing.
    var bytes = try chunk(from: descriptor, atMost: size(of: descriptor), path: path)
    while true {
      let more = try chunk(from: descriptor, atMost: 1 << 20, path: path)
      if more.isEmpty { return bytes }
      bytes.append(contentsOf: more)
    }
  }

  /// Reads until there are so many bytes or no more.
  private static func chunk(
    from descriptor: Int32, atMost limit: Int, path: String
  ) throws(DataError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let step = Foundation.read(
          descriptor, buffer.baseAddress?.advanced(by: count), limit - count)
        if step > 0 { count += step }
        if step < 0, errno != EINTR { failure = errno }
        if step == 0 || failure != 0 { return }
      }
    }
    if failure != 0 { throw refusal(path: path, code: failure) }
    return bytes
  }

  /// Returns the size that the file system states, 0 for pipes.
  private static func size(of descriptor: Int32) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return 0 }
    return max(0, Int(status.st_size))
  }

  private static func refusal(path: String, code: Int32) -> DataError {
    if code == ENOENT || code == ENOTDIR {
      return DataError(
        kind: .noSuchFile, file: path, problem: "there is no such file",
        remedy: "check the path, or give - for standard input")
    }
    if code == EISDIR {
      return DataError(file: path, problem: "this is a folder", remedy: "name a file in it")
    }
    return DataError(
      file: path, problem: "the file cannot be read (\(String(cString: strerror(code))))",
      remedy: "check its permissions")
  }
}
