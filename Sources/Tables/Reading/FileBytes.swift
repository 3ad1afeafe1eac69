internal import Foundation

/// The bytes of a file or of standard input.
enum FileBytes {
  /// Returns all bytes of a file; `-` is standard input.
  static func read(path: String) throws(DataError) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY)
    guard descriptor >= 0 else { throw refusal(path: path, code: errno) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size(of: descriptor) + 1)
    while true {
      let count = append(from: descriptor, to: &bytes)
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { throw refusal(path: path, code: errno) }
    }
  }

  /// Appends what one call reads and returns its result.
  private static func append(from descriptor: Int32, to bytes: inout [UInt8]) -> Int {
    let step = 1 << 20
    let old = bytes.count
    let room = max(step, bytes.capacity - old)
    var result = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: min(room, 1 << 24)) { buffer, count in
      result = Foundation.read(descriptor, buffer.baseAddress, min(room, 1 << 24))
      count = max(0, result)
    }
    bytes.append(contentsOf: chunk)
    return result
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
