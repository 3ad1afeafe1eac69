internal import Foundation
package import Tables

extension DataPart {
  /// Copies the bytes of a part to a file, which appears only when it is whole.
  package func copy(to path: String) throws {
    let target = URL(filePath: path)
    switch origin {
    case .file: try Data(contentsOf: URL(filePath: self.path)).write(to: target, options: .atomic)
    case .bytes(let bytes): try Data(bytes).write(to: target, options: .atomic)
    case .descriptor(let descriptor):
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
      try handle.seek(toOffset: 0)
      try (try handle.readToEnd() ?? Data()).write(to: target, options: .atomic)
    }
  }
}
