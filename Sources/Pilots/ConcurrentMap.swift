internal import Dispatch
internal import Synchronization

/// Independent pieces of work on all cores.
enum ConcurrentMap {
  /// Returns the results in order of their index, whatever the number of threads.
  ///
  /// Each piece runs on one thread from its start to its end.
  static func results<Element: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Element
  ) -> [Element] {
    let slots = Mutex<[Element?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = work(index)
      slots.withLock { $0[index] = result }
    }
    return slots.withLock { $0.compactMap(\.self) }
  }
}
