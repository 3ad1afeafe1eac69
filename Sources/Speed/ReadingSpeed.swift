package import Tables

/// How fast a CSV becomes typed columns inside one process, its SHA-256 included.
package struct ReadingSpeed: Sendable, Codable, Hashable {
  /// Threads that parse.
  package var workers: Int
  /// Millions of bytes a second, the best of all rounds.
  package var megabytesPerSecond: Double

  enum CodingKeys: String, CodingKey {
    case workers
    case megabytesPerSecond = "megabytes_per_second"
  }

  /// Reads a file `rounds` times with so many workers.
  ///
  /// Throws where the file cannot be read.
  package init(of path: String, megabytes: Double, workers: Int, rounds: Int) throws(DataError) {
    self.workers = workers
    megabytesPerSecond = 0
    for _ in 0..<max(1, rounds) {
      let start = ContinuousClock.now
      _ = try TableReader.read(
        parts: [DataPart(path: path)], options: ReadOptions(), workers: workers)
      let time = (ContinuousClock.now - start).components
      let seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
      if seconds > 0 { megabytesPerSecond = max(megabytesPerSecond, megabytes / seconds) }
    }
  }
}
