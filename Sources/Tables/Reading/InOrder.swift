internal import Foundation

/// A value that threads change one after another, each when its number's turn has come.
///
/// Every number from 0 on must be performed once, or those after it wait for ever.
final class InOrder<Value>: @unchecked Sendable {
  private let condition = NSCondition()
  private var turn = 0
  /// The value; to be read when no thread is at work any more.
  private(set) var value: Value

  init(_ value: consuming Value) { self.value = value }

  /// Waits for a number's turn and changes the value.
  func perform<Result>(_ number: Int, _ change: (inout Value) -> Result) -> Result {
    condition.lock()
    while turn != number { condition.wait() }
    condition.unlock()
    let result = change(&value)
    condition.lock()
    turn += 1
    condition.broadcast()
    condition.unlock()
    return result
  }
}
