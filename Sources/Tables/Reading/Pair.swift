internal import Dispatch
internal import Synchronization

/// Two pieces of work at once.
enum Pair {
  /// Returns both results; the second is made on another thread where one is free.
  static func concurrently<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, and second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { which in
      if which == 0 {
        let result = first()
        results.withLock { $0.0 = result }
      } else {
        let result = second()
        results.withLock { $0.1 = result }
      }
    }
    let (one, two) = results.withLock { ($0.0, $0.1) }
    guard let one, let two else { return (first(), second()) }
    return (one, two)
  }
}
