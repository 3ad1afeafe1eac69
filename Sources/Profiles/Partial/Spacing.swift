/// Whether numbers follow each other with one step, in the order of each part.
package struct Spacing: Sendable, Equatable, Codable {
  /// The step; `nil` while no two numbers followed each other.
  package private(set) var step: Double?
  /// Whether a step differed from the others, or a row was without a number.
  package private(set) var isBroken = false

  private var last: Double?

  private enum CodingKeys: String, CodingKey {
    case step
    case isBroken = "is_broken"
  }

  package static func == (first: Spacing, second: Spacing) -> Bool {
    first.step == second.step && first.isBroken == second.isBroken
  }

  /// Adds the numbers of consecutive rows.
  package mutating func append(_ numbers: UnsafeBufferPointer<Double>) {
    for number in numbers {
      guard !isBroken else { return }
      if let last { add(step: number - last) }
      last = number
    }
  }

  /// Says that the next number is not in the row after the last one's.
  package mutating func beginPart() { last = nil }

  /// Says that numbers are not evenly spaced.
  package mutating func breakUp() {
    isBroken = true
    // A broken spacing keeps no step, so that the order of joining leaves no trace.
    step = nil
  }

  /// Joins with the spacing of other parts.
  package mutating func merge(_ other: Spacing) {
    if other.isBroken { breakUp() }
    if let step = other.step { add(step: step) }
  }

  private mutating func add(step next: Double) {
    guard !isBroken, step == nil || step == next else { return breakUp() }
    step = next
  }
}
