import Foundation
import Synchronization
import Testing

/// How much of the proof runs: all of it under `LOSSLAB_CHECK`, else a sample.
enum Proof {
  static let isFull = ProcessInfo.processInfo.environment["LOSSLAB_CHECK"] != nil

  /// Returns about `count` of the elements, spread evenly; in the full proof all, or at most
  /// `most` of them.
  static func some<Element>(
    _ elements: [Element], _ count: Int, most: Int = .max
  ) -> [Element] {
    let wanted = isFull ? most : count
    guard elements.count > wanted else { return elements }
    let step = Double(elements.count) / Double(wanted)
    return (0..<wanted).map { elements[Int((Double($0) + 0.5) * step)] }
  }

  /// Returns all seeds in the full proof, else the first `count`.
  static func seeds(_ count: Int, of all: Int) -> [UInt64] {
    (1...(isFull ? all : count)).map(UInt64.init)
  }

  private static let tally = Mutex<[String: Int]>([:])
  // Tests have no common end of their own, so the sums are printed when the process ends.
  private static let printsAtExit: Bool = {
    atexit { Proof.printTally() }
    return true
  }()

  /// Adds to the comparisons that the full proof prints at its end.
  static func count(_ comparisons: Int, for part: String) {
    guard isFull, printsAtExit else { return }
    tally.withLock { $0[part, default: 0] += comparisons }
  }

  private static func printTally() {
    let sums = tally.withLock { $0 }
    for (part, sum) in sums.sorted(by: { $0.key < $1.key }) {
      print("proof: \(part): \(sum) comparisons")
    }
    print("proof: \(sums.values.reduce(0, +)) comparisons in all")
  }
}

/// What one test found over many rows: one expectation for all of them, because each of those
/// costs more than a row.
struct Findings {
  private var comparisons = 0
  private var failures: [String] = []
  private var failed = 0

  /// Notes whether something holds, and what does not.
  mutating func expect(_ holds: Bool, _ what: () -> String) {
    comparisons += 1
    guard !holds else { return }
    failed += 1
    if failures.count < 4 { failures.append(what()) }
  }

  /// Fails the test when anything did not hold; at least `least` things must have been compared.
  func report(
    _ part: String, least: Int = 1, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Proof.count(comparisons, for: part)
    if comparisons < least {
      Issue.record("only \(comparisons) comparisons", sourceLocation: sourceLocation)
    }
    guard failed > 0 else { return }
    Issue.record(
      "\(failed) of \(comparisons) fail: \(failures.joined(separator: "; "))",
      sourceLocation: sourceLocation)
  }
}
