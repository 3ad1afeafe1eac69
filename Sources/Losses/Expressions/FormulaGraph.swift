/// A formula and its derivatives as one graph without repetitions: equal subexpressions are one
/// node, constants are folded, and patterns that overflow or cancel are written stably.
///
/// Nodes are known by their position; operands always stand before what is made of them.
struct FormulaGraph: Sendable {
  private(set) var nodes: [FormulaNode] = []
  private var positions: [FormulaNode: Int] = [:]

  /// Returns the position of a node, new or known.
  mutating func insert(_ node: FormulaNode) -> Int {
    if let known = positions[node] { return known }
    positions[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  /// Returns a node as it is, without simplification.
  mutating func raw(_ operation: FormulaOperation, _ a: Int = -1, _ b: Int = -1, _ c: Int = -1)
    -> Int
  {
    insert(FormulaNode(operation: operation, a: a, b: b, c: c))
  }

  /// Returns a constant.
  mutating func constant(_ value: Double) -> Int {
    insert(FormulaNode(operation: .constant, bits: (value == 0 ? 0 : value).bitPattern))
  }

  /// Returns a variable.
  mutating func leaf(_ operation: FormulaOperation) -> Int { raw(operation) }

  /// Returns the value of a constant, or `nil` for other nodes.
  func value(of position: Int) -> Double? {
    let node = nodes[position]
    return node.operation == .constant ? Double(bitPattern: node.bits) : nil
  }

  /// Returns whether the node is this constant.
  func isConstant(_ position: Int, _ number: Double) -> Bool { value(of: position) == number }

  /// Returns the operand of a node with an operation, or `nil` for other nodes.
  func operand(of position: Int, _ operation: FormulaOperation) -> Int? {
    nodes[position].operation == operation ? nodes[position].a : nil
  }

  /// Returns the constant and the other operand of a sum or product with one, or `nil`.
  func constantPart(
    of position: Int, _ operation: FormulaOperation
  ) -> (constant: Double, rest: Int)? {
    let node = nodes[position]
    guard node.operation == operation else { return nil }
    if let constant = value(of: node.a) { return (constant, node.b) }
    if let constant = value(of: node.b) { return (constant, node.a) }
    return nil
  }

  /// Returns the positions that roots are made of, the roots included, in order.
  func reachable(from roots: [Int]) -> [Int] {
    var wanted = [Bool](repeating: false, count: nodes.count)
    for root in roots { wanted[root] = true }
    for position in nodes.indices.reversed() where wanted[position] {
      for operand in nodes[position].operands { wanted[operand] = true }
    }
    return nodes.indices.filter { wanted[$0] }
  }

  /// Returns the variables that a node is made of.
  func leaves(of root: Int) -> Set<FormulaOperation> {
    let variables: Set<FormulaOperation> = [.score, .target, .residual, .margin]
    return Set(reachable(from: [root]).map { nodes[$0].operation }).intersection(variables)
  }
}
