internal import Foundation

/// A nameless temporary file that holds what came from a pipe, so that it can be read once more.
final class Spool: Sendable {
  private let descriptor: Int32

  /// Creates an empty file, or nothing where no temporary file can be made.
  init?() {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array((folder + "/losslab.XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    unlink(name)
  }

  deinit { close(descriptor) }

  /// Appends bytes.
  func append(_ bytes: UnsafeRawBufferPointer) {
    var written = 0
    while written < bytes.count {
      let step = write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if step < 0, errno == EINTR { continue }
      // A full disk shows when the bytes are wanted back: there are fewer.
      guard step > 0 else { return }
      written += step
    }
  }

  /// Returns where the bytes can be read from the first on.
  func rewound() -> DataPart.Origin? {
    lseek(descriptor, 0, SEEK_SET) == 0 ? .descriptor(descriptor) : nil
  }
}
