internal import Foundation
internal import Ledger
internal import Synchronization

/// Says on standard error how far a run is: a live line on a terminal, else a line every 10 s.
final class ProgressLine: Sendable {
  private let start = Date()
  private let lastShown = Mutex(Date.distantPast)

  /// Shows the progress when it is time to; nothing for the first 2 seconds.
  func show(_ progress: RunProgress) {
    let now = Date()
    let interval = Console.showsLiveProgress ? 0.2 : 10
    let isDue = lastShown.withLock { last in
      guard now.timeIntervalSince(start) > 2, now.timeIntervalSince(last) > interval else {
        return false
      }
      last = now
      return true
    }
    guard isDue else { return }
    if Console.showsLiveProgress {
      Console.rewriteLine(text(of: progress))
    } else {
      Console.note(text(of: progress))
    }
  }

  /// Clears the live line.
  func finish() {
    let wasShown = lastShown.withLock { $0 > .distantPast }
    if Console.showsLiveProgress && wasShown { Console.rewriteLine("") }
  }

  private func text(of progress: RunProgress) -> String {
    var text = "\(progress.done) of \(progress.total) trials"
    if progress.failed > 0 { text += ", \(progress.failed) failed" }
    if let left = progress.secondsLeft { text += ", about \(Self.duration(left)) left" }
    return text
  }

  private static func duration(_ seconds: Double) -> String {
    seconds < 90 ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
  }
}
