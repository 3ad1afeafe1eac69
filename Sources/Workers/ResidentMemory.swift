internal import Foundation

/// How much memory a process holds.
enum ResidentMemory {
  /// Returns the resident bytes of a process, or `nil` where the system does not say.
  static func bytes(ofProcess identifier: Int32) -> Int? {
    #if os(Linux)
      guard let text = try? String(contentsOfFile: "/proc/\(identifier)/statm", encoding: .utf8)
      else { return nil }
      let fields = text.split(separator: " ")
      guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
      return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    #else
      return nil
    #endif
  }
}
