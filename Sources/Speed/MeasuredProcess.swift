internal import Foundation

/// What a whole process took: wall clock, processor time and memory.
package struct MeasuredProcess: Sendable, Codable, Hashable {
  /// Seconds from start to end.
  package var seconds: Double
  /// Processor seconds of all its threads, user and system.
  package var processorSeconds: Double
  /// The largest resident memory, in bytes.
  package var peakBytes: Int
  /// The exit code; 128 + n after signal n.
  package var status: Int

  enum CodingKeys: String, CodingKey {
    case seconds, status
    case processorSeconds = "processor_seconds"
    case peakBytes = "peak_bytes"
  }

  /// Creates a measurement.
  package init(seconds: Double, processorSeconds: Double, peakBytes: Int, status: Int) {
    self.seconds = seconds
    self.processorSeconds = processorSeconds
    self.peakBytes = peakBytes
    self.status = status
  }

  /// Runs a program, found on the PATH, to its end; what it prints is thrown away.
  ///
  /// Returns `nil` when it cannot be started.
  package init?(_ words: [String]) {
    guard let program = words.first else { return nil }
    let start = ContinuousClock.now
    guard let process = Self.spawned(program, words) else { return nil }
    var (status, usage) = (Int32(0), rusage())
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { return nil }
    }
    let time = (ContinuousClock.now - start).components
    seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
    processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    #if os(Linux)
      peakBytes = usage.ru_maxrss * 1024
    #else
      peakBytes = usage.ru_maxrss
    #endif
    let signal = Int(status & 0x7f)
    self.status = signal == 0 ? Int(status >> 8 & 0xff) : 128 + signal
  }

  private static func spawned(_ program: String, _ words: [String]) -> pid_t? {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let outcome = posix_spawnp(&process, program, &actions, nil, &arguments, environ)
    return outcome == 0 ? process : nil
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
