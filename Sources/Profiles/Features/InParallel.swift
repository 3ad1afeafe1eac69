internal import Dispatch
internal import Synchronization

/// Independent pieces of work on all cores, with results in their order.
enum InParallel {
  /// Returns the result of each piece; few pieces, or ones that are `small`, are done in turn.
  static func map<Result: Sendable>(
    _ count: Int, small: Bool = false, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1, !small else { return (0..<count).map(work) }
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = work(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0 }.compactMap(\.self)
  }
}
