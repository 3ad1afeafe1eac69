/// Formulas as a list of steps over blocks of rows, 8 numbers at a time.
struct FormulaProgram: Sendable {
  /// Eight rows.
  typealias Lanes = SIMD8<Double>
  /// How many groups of eight rows a block has at most.
  static let blockGroups = 16

  /// One operation on whole slots.
  struct Step: Sendable {
    var operation: FormulaOperation
    var target: Int
    var a: Int
    var b: Int
    var c: Int
    /// The constant second operand of sums and products, and the constant itself.
    var constant: Double
    var hasConstant: Bool
  }

  /// Constants that need a slot of their own, written once per call.
  private(set) var constants: [Step] = []
  private(set) var steps: [Step] = []
  /// The variables and the slots that they are read into.
  private(set) var inputs: [(operation: FormulaOperation, slot: Int)] = []
  /// The slots of the results, in the order in which they were asked for.
  private(set) var outputs: [Int] = []
  private(set) var slotCount = 0

  /// Translates nodes of a graph.
  init(_ graph: FormulaGraph, results: [Int]) {
    var slots = SlotPlan(graph, results: results)
    for position in slots.order {
      let node = graph.nodes[position]
      let operands = slots.operands(of: position)
      let slot = slots.takeSlot(for: position)
      let step = Step(
        operation: node.operation, target: slot, a: operands.a, b: operands.b, c: operands.c,
        constant: operands.constant, hasConstant: operands.isImmediate)
      switch node.operation {
      case .constant: constants.append(step)
      case .score, .target, .residual, .margin: inputs.append((node.operation, slot))
      default: steps.append(step)
      }
    }
    outputs = results.map { slots.slot(of: $0) }
    slotCount = slots.count
  }
}

/// Which node lives in which slot; slots are used again once nobody reads them.
private struct SlotPlan {
  /// The nodes that need a slot: variables and constants first.
  let order: [Int]
  private(set) var count = 0
  private let graph: FormulaGraph
  private var slots: [Int: Int] = [:]
  private var free: [Int] = []
  private var readers: [Int: Int] = [:]
  private var isKept: Set<Int>

  init(_ graph: FormulaGraph, results: [Int]) {
    self.graph = graph
    isKept = Set(results)
    let reachable = graph.reachable(from: results)
    for position in reachable {
      for operand in Self.readOperands(graph, position) { readers[operand, default: 0] += 1 }
    }
    let readers = readers
    let needed = reachable.filter { readers[$0, default: 0] > 0 || results.contains($0) }
    let early = needed.filter { graph.nodes[$0].operands.isEmpty }
    isKept.formUnion(early.filter { graph.nodes[$0].operation == .constant })
    order = early + needed.filter { !graph.nodes[$0].operands.isEmpty }
  }

  /// A constant second operand of a sum or product stands in the step itself.
  private static func isImmediate(_ graph: FormulaGraph, _ position: Int) -> Bool {
    let node = graph.nodes[position]
    guard node.operation == .add || node.operation == .multiply else { return false }
    return graph.value(of: node.b) != nil
  }

  private static func readOperands(_ graph: FormulaGraph, _ position: Int) -> [Int] {
    let operands = graph.nodes[position].operands
    return isImmediate(graph, position) ? [operands[0]] : operands
  }

  func slot(of position: Int) -> Int { slots[position] ?? 0 }

  /// Returns the slots of the operands, and frees those that are read for the last time.
  mutating func operands(
    of position: Int
  ) -> (a: Int, b: Int, c: Int, constant: Double, isImmediate: Bool) {
    let node = graph.nodes[position]
    let isImmediate = Self.isImmediate(graph, position)
    let constant = graph.value(of: isImmediate ? node.b : position) ?? 0
    let slots = [node.a, node.b, node.c].map { $0 < 0 ? 0 : slot(of: $0) }
    for operand in Self.readOperands(graph, position) {
      readers[operand, default: 0] -= 1
      if readers[operand] == 0, !isKept.contains(operand) { free.append(slot(of: operand)) }
    }
    return (slots[0], slots[1], slots[2], constant, isImmediate)
  }

  mutating func takeSlot(for position: Int) -> Int {
    let slot = free.popLast() ?? count
    count = max(count, slot + 1)
    slots[position] = slot
    return slot
  }
}
