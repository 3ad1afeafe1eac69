internal import Foundation
package import Learners
internal import Statistics

/// What a run ran on; said in reports, never part of results.
package struct RunEnvironment: Sendable, Codable, Hashable {
  /// The processor's name.
  package var processor: String
  /// Processors that are online.
  package var cores: Int
  /// Memory of the machine, in bytes.
  package var memoryBytes: UInt64
  package var system: String
  package var kernel: String
  package var swift: String
  /// `release` or `debug`.
  package var build: String
  /// Worker processes; 0 when the run stayed in one process.
  package var workers: Int
  package var libraries: LibraryVersions
  package var gsl: String

  /// Asks the machine and this process.
  package static func current(workers: Int) -> RunEnvironment {
    let process = ProcessInfo.processInfo
    return RunEnvironment(
      processor: Machine.processor, cores: process.activeProcessorCount,
      memoryBytes: process.physicalMemory, system: process.operatingSystemVersionString,
      kernel: Machine.kernel, swift: Build.swiftVersion, build: Build.configuration,
      workers: workers, libraries: .current, gsl: GSL.version)
  }

  /// Names and values as a report prints them.
  package var facts: [(String, String)] {
    [
      ("Processor", processor), ("Cores", "\(cores)"), ("Workers", "\(workers)"),
      ("Memory", "\(memoryBytes / (1 << 20)) MiB"), ("System", system),
      ("Swift", swift), ("Build", build), ("XGBoost", libraries.xgboost),
      ("OpenBLAS", libraries.openBLAS), ("BLAS from", libraries.blasLibrary ?? "not known"),
      ("GSL", gsl),
    ]
  }
}

/// The machine that this process runs on.
private enum Machine {
  /// The processor's name as Linux tells it, else the architecture.
  static var processor: String {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = lines.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = model?.split(separator: ":", maxSplits: 1).last.map(String.init)
    return name?.trimmingCharacters(in: .whitespaces) ?? field(\.machine)
  }

  /// Name and release of the kernel.
  static var kernel: String { "\(field(\.sysname)) \(field(\.release))" }

  /// Returns one zero-terminated field of `uname`.
  private static func field<Field>(_ path: KeyPath<utsname, Field>) -> String {
    var names = utsname()
    guard uname(&names) == 0 else { return "not known" }
    return withUnsafeBytes(of: names[keyPath: path]) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

/// How this process was built.
private enum Build {
  static var configuration: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }

  static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
