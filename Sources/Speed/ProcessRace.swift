internal import Statistics

/// Whole processes that do the same work by turns: what `losslab speed profile` prints.
package struct ProcessRace: Sendable, Codable, Hashable {
  /// A command line with a name.
  package struct Runner: Sendable, Codable, Hashable {
    /// What tables call it.
    package var name: String
    /// Program and arguments.
    package var words: [String]
    /// Whether it is another library's.
    package var isPeer: Bool
    /// Whether it does the peers' work and no more, so that a ratio to them means something.
    package var isCompared: Bool

    enum CodingKeys: String, CodingKey {
      case name, words
      case isPeer = "is_peer"
      case isCompared = "is_compared"
    }

    /// Creates a runner.
    package init(name: String, words: [String], isPeer: Bool, isCompared: Bool = true) {
      self.name = name
      self.words = words
      self.isPeer = isPeer
      self.isCompared = isCompared
    }
  }

  /// A runner's turns.
  package struct Lane: Sendable, Codable, Hashable {
    /// Who ran.
    package var runner: Runner
    /// One measurement for each round that ended with exit code 0.
    package var turns: [MeasuredProcess]
    /// Rounds that did not.
    package var failures: Int

    /// The shortest turn, in seconds; `nil` when none ended well.
    package var best: Double? { turns.map(\.seconds).min() }
    /// The middle one.
    package var median: Double? { turns.isEmpty ? nil : Quantile.median(turns.map(\.seconds)) }
  }

  package var schema = "losslab.speed/1"
  /// What is timed, for a stranger.
  package var measures: String
  /// Processor, cores, system, versions, load.
  package var machine: [String: String]
  /// The runners in the order of their turns.
  package var lanes: [Lane]
  /// How fast the file is read inside our process, by number of workers; empty when not measured.
  package var reading: [ReadingSpeed] = []

  /// Lets all runners take their turn, round by round, after one round that is not counted and
  /// brings the file into memory.
  package init(
    _ runners: [Runner], rounds: Int, measures: String, machine: [String: String],
    measure: (Runner) -> MeasuredProcess?
  ) {
    self.measures = measures
    self.machine = machine
    lanes = runners.map { Lane(runner: $0, turns: [], failures: 0) }
    for round in 0...rounds {
      for (place, runner) in runners.enumerated() {
        let turn = measure(runner)
        guard round > 0 else { continue }
        if let turn, turn.status == 0 {
          lanes[place].turns.append(turn)
        } else {
          lanes[place].failures += 1
        }
      }
    }
  }

  /// The best time of the fastest peer, in seconds; `nil` without one.
  package var fastestPeer: Double? {
    lanes.filter(\.runner.isPeer).compactMap(\.best).min()
  }

  /// Returns how many times as fast as the fastest peer a lane is; `nil` for peers and without one.
  package func ratio(of lane: Lane) -> Double? {
    guard !lane.runner.isPeer, lane.runner.isCompared, let fastestPeer, let best = lane.best
    else { return nil }
    return fastestPeer / best
  }
}
