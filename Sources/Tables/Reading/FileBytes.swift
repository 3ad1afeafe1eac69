internal import Foundation

/// Reads files and pipes through their descriptors.
enum FileBytes {
  /// Returns the descriptor of a part, -1 for bytes, and whether it was opened here.
  static func descriptor(of part: DataPart) throws(DataError) -> (Int32, isOwned: Bool) {
    switch part.origin {
    case .bytes: return (-1, false)
    case .descriptor(let descriptor): return (descriptor, false)
    case .file where part.path == "-": return (0, false)
    case .file:
      let descriptor = open(part.path, O_RDONLY)
      guard descriptor >= 0 else { throw refusal(path: part.path, code: errno) }
      return (descriptor, true)
    }
  }

  /// Reads until the buffer is full or there are no more bytes, and returns how many came.
  static func read(
    from descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(DataError) -> Int {
    var count = 0
    while count < buffer.count {
      let step = Foundation.read(
        descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      if step > 0 { count += step }
      if step < 0, errno != EINTR { throw refusal(path: path, code: errno) }
      if step == 0 { break }
    }
    return count
  }

  /// Returns the number of bytes that a part is stated to have, `nil` for pipes.
  static func size(of part: DataPart) -> Int? {
    var status = stat()
    let result: Int32
    switch part.origin {
    case .bytes(let bytes): return bytes.count
    case .descriptor(let descriptor): result = fstat(descriptor, &status)
    case .file: result = part.path == "-" ? fstat(0, &status) : stat(part.path, &status)
    }
    guard result == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Returns where the next byte is, `nil` for pipes.
  static func position(of descriptor: Int32) -> off_t? {
    guard descriptor >= 0 else { return nil }
    let position = lseek(descriptor, 0, SEEK_CUR)
    return position < 0 ? nil : position
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
