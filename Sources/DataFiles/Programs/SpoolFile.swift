internal import Foundation
internal import Tables

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// A temporary file without a name: it is gone when the process ends, however it ends.
///
/// The descriptor stays open, because parts of a table refer to it by its number.
struct SpoolFile {
  let descriptor: Int32

  /// Makes an empty file.
  init() throws(DataError) {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/losslab-XXXXXX".utf8CString)
    let made = mkstemp(&template)
    guard made >= 0 else { throw SpoolFile.refusal(folder, code: errno) }
    unlink(template)
    _ = fcntl(made, F_SETFD, FD_CLOEXEC)
    descriptor = made
  }

  /// Makes a file of all that is behind an open descriptor, to be read from its beginning.
  init(copying source: Int32) throws(DataError) {
    try self.init()
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(source, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      try write(count == piece.count ? piece : Array(piece[..<count]))
    }
    try rewind()
  }

  /// The descriptor as other libraries take it.
  var end: FileDescriptor { FileDescriptor(rawValue: descriptor) }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws(DataError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw SpoolFile.refusal(FileManager.default.temporaryDirectory.path, code: errno)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Goes back to the beginning.
  func rewind() throws(DataError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw SpoolFile.refusal("a temporary file", code: errno)
    }
  }

  /// Returns the first 64 KiB as text.
  func beginning() -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private static func refusal(_ place: String, code: Int32) -> DataError {
    DataError(
      file: place, problem: "no temporary file can be kept (\(String(cString: strerror(code))))",
      remedy: "free space, or name another folder in TMPDIR")
  }
}
