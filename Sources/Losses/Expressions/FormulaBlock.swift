internal import Foundation

/// The scratch of one call: every slot of a program for one block of rows.
struct FormulaBlock {
  typealias Lanes = FormulaProgram.Lanes

  /// Slot after slot, each of `groups` groups of eight rows.
  private var lanes: [Lanes]
  private let groups: Int

  /// Creates slots for at most `rows` rows, the constants in place.
  init(_ program: FormulaProgram, rows: Int) {
    groups = min(FormulaProgram.blockGroups, (rows + 7) / 8)
    lanes = [Lanes](repeating: Lanes(), count: program.slotCount * groups)
    for step in program.constants {
      for group in 0..<groups {
        lanes[step.target * groups + group] = Lanes(repeating: step.constant)
      }
    }
  }

  /// The rows of a block.
  var rowCount: Int { groups * 8 }

  /// Reads a variable; lanes beyond the last row repeat it.
  mutating func read(
    _ operation: FormulaOperation, into slot: Int, scores: Span<Double>, targets: Span<Double>,
    unit: Double, start: Int
  ) {
    let last = targets.count - 1
    let needsScores = operation != .target
    let needsTargets = operation != .score
    for group in 0..<groups {
      let first = start + group * 8
      let f = needsScores ? Self.eight(scores, first, last) : Lanes()
      let y = needsTargets ? Self.eight(targets, first, last) : Lanes()
      lanes[slot * groups + group] =
        switch operation {
        case .score: f
        case .target: y
        case .residual: unit == 1 ? f - y : (f - y) / unit
        default: (2 * y - 1) * f
        }
    }
  }

  @inline(__always)
  private static func eight(_ numbers: Span<Double>, _ first: Int, _ last: Int) -> Lanes {
    var lanes = Lanes()
    if first + 7 <= last {
      for lane in 0..<8 { lanes[lane] = numbers[first + lane] }
    } else {
      for lane in 0..<8 { lanes[lane] = numbers[min(first + lane, last)] }
    }
    return lanes
  }

  /// Copies a slot to the rows of a call from `start` on.
  func write(_ slot: Int, to results: inout MutableSpan<Double>, start: Int) {
    let base = slot * groups
    let count = min(rowCount, results.count - start)
    let span = lanes.span
    var row = 0
    while row + 8 <= count {
      let group = span[base + row / 8]
      for lane in 0..<8 { results[start + row + lane] = group[lane] }
      row += 8
    }
    while row < count {
      results[start + row] = span[base + row / 8][row % 8]
      row += 1
    }
  }

  /// Runs one step.
  mutating func run(_ step: FormulaProgram.Step) {
    switch step.operation {
    case .add where step.hasConstant:
      let shift = step.constant
      map(step) { $0 + shift }
    case .multiply where step.hasConstant:
      let factor = step.constant
      map(step) { $0 * factor }
    case .add: combine(step) { $0 + $1 }
    case .subtract: combine(step) { $0 - $1 }
    case .multiply: combine(step) { $0 * $1 }
    case .divide: combine(step) { $0 / $1 }
    case .negate: map(step) { -$0 }
    case .minimum: combine(step) { $0.replacing(with: $1, where: $1 .< $0) }
    case .maximum: combine(step) { $0.replacing(with: $1, where: $1 .> $0) }
    case .less: combine(step) { Lanes().replacing(with: 1, where: $0 .< $1) }
    case .lessOrEqual: combine(step) { Lanes().replacing(with: 1, where: $0 .<= $1) }
    case .equal: combine(step) { Lanes().replacing(with: 1, where: $0 .== $1) }
    case .select: select(step)
    default: runFunction(step)
    }
  }

  private mutating func runFunction(_ step: FormulaProgram.Step) {
    switch step.operation {
    case .sqrt: map(step) { $0.squareRoot() }
    case .abs: map(step) { Self.magnitude($0) }
    case .sign:
      map(step) { Lanes().replacing(with: 1, where: $0 .> 0).replacing(with: -1, where: $0 .< 0) }
    case .length: combine(step) { Self.length($0, $1) }
    case .excess:
      combine(step) { side, x in
        let size = Self.magnitude(x)
        return size * (size / (Self.length(side, x) + side))
      }
    case .power: combine(step) { x, y in Self.each(x, y) { pow($0, $1) } }
    case .exp: map(step) { Self.each($0) { exp($0) } }
    case .log: map(step) { Self.each($0) { log($0) } }
    case .tanh: map(step) { Self.each($0) { tanh($0) } }
    case .sigmoid: map(step) { Self.sigmoid($0) }
    case .sechSquared: map(step) { Self.sechSquared($0) }
    default:
      let operation = step.operation
      map(step) { Self.each($0) { FormulaFunctions.value(operation, $0) } }
    }
  }

  // MARK: Loops

  @inline(__always)
  private mutating func map(_ step: FormulaProgram.Step, _ function: (Lanes) -> Lanes) {
    let (target, a) = (step.target * groups, step.a * groups)
    let groups = groups
    var span = lanes.mutableSpan
    for group in 0..<groups { span[target + group] = function(span[a + group]) }
  }

  @inline(__always)
  private mutating func combine(
    _ step: FormulaProgram.Step, _ function: (Lanes, Lanes) -> Lanes
  ) {
    let (target, a, b) = (step.target * groups, step.a * groups, step.b * groups)
    let groups = groups
    var span = lanes.mutableSpan
    for group in 0..<groups {
      span[target + group] = function(span[a + group], span[b + group])
    }
  }

  private mutating func select(_ step: FormulaProgram.Step) {
    let target = step.target * groups
    let (a, b, c) = (step.a * groups, step.b * groups, step.c * groups)
    let groups = groups
    var span = lanes.mutableSpan
    for group in 0..<groups {
      let condition = span[a + group] .!= 0
      span[target + group] = span[c + group].replacing(with: span[b + group], where: condition)
    }
  }

  // MARK: Functions of eight numbers

  @inline(__always)
  private static func magnitude(_ x: Lanes) -> Lanes { x.replacing(with: -x, where: x .< 0) }

  @inline(__always)
  private static func length(_ side: Lanes, _ x: Lanes) -> Lanes {
    let size = magnitude(x)
    let large = side.replacing(with: size, where: size .> side)
    let small = size.replacing(with: side, where: size .> side)
    let ratio = small / large
    return large * (1 + ratio * ratio).squareRoot()
  }

  @inline(__always)
  private static func sigmoid(_ x: Lanes) -> Lanes {
    let power = each(-magnitude(x)) { exp($0) }
    return power.replacing(with: 1, where: x .>= 0) / (1 + power)
  }

  @inline(__always)
  private static func sechSquared(_ x: Lanes) -> Lanes {
    let power = each(-2 * magnitude(x)) { exp($0) }
    return 4 * power / ((1 + power) * (1 + power))
  }

  @inline(__always)
  private static func each(_ x: Lanes, _ function: (Double) -> Double) -> Lanes {
    var result = x
    for lane in 0..<8 { result[lane] = function(x[lane]) }
    return result
  }

  @inline(__always)
  private static func each(
    _ x: Lanes, _ y: Lanes, _ function: (Double, Double) -> Double
  ) -> Lanes {
    var result = x
    for lane in 0..<8 { result[lane] = function(x[lane], y[lane]) }
    return result
  }
}
