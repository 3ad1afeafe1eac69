internal import Foundation
package import Tables

extension DataPart {
  /// Copies the bytes of a part to a file, which appears only when it is whole.
  package func copy(to path: String) throws {
    switch origin {
    case .file: try Data(contentsOf: URL(filePath: self.path)).write(to: URL(filePath: path))
    case .bytes(let bytes): try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    case .descriptor(let descriptor): try DataPart.copy(descriptor, to: path)
    }
  }

  /// Copies from the beginning of an open file, a piece at a time.
  private static func copy(_ descriptor: Int32, to path: String) throws {
    let unfinished = URL(filePath: path + ".part")
    try Data().write(to: unfinished)
    let source = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    let target = try FileHandle(forWritingTo: unfinished)
    try source.seek(toOffset: 0)
    while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty {
      try target.write(contentsOf: piece)
    }
    try target.close()
    try source.seek(toOffset: 0)
    guard rename(unfinished.path, path) == 0 else { throw POSIXError(.EIO) }
  }
}
