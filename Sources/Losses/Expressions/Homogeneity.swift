/// Finds the power k with l(c r) = c^k l(r) for every c > 0.
///
/// The units of the targets do not matter to such a loss, so that it needs no rescaling.
struct Homogeneity {
  private let graph: FormulaGraph

  init(_ graph: FormulaGraph) { self.graph = graph }

  /// Returns the degree of a node, or `nil` where it has none.
  func degree(of root: Int) -> Double? {
    var degrees: [Int: Double] = [:]
    for position in graph.reachable(from: [root]) {
      degrees[position] = degree(of: graph.nodes[position], degrees)
    }
    return degrees[root]
  }

  private func degree(of node: FormulaNode, _ known: [Int: Double]) -> Double? {
    let (a, b, c) = (known[node.a], known[node.b], known[node.c])
    switch node.operation {
    case .constant: return 0
    case .residual, .score, .target: return 1
    case .negate, .abs: return a
    case .sign: return a == nil ? nil : 0
    case .sqrt: return a.map { $0 / 2 }
    case .multiply: return sum(a, b)
    case .divide: return sum(a, b.map { -$0 })
    case .power:
      guard let exponent = graph.value(of: node.b) else { return nil }
      return a.map { $0 * exponent }
    case .add, .subtract, .minimum, .maximum: return same(node.a, a, node.b, b)
    case .less, .lessOrEqual, .equal: return comparison(node, a, b)
    case .select: return a == 0 ? same(node.b, b, node.c, c) : nil
    default: return a == 0 && (node.b < 0 || b == 0) ? 0 : nil
    }
  }

  private func sum(_ a: Double?, _ b: Double?) -> Double? {
    guard let a, let b else { return nil }
    return a + b
  }

  /// Two parts of one degree have it together; 0 has every degree.
  private func same(_ first: Int, _ a: Double?, _ second: Int, _ b: Double?) -> Double? {
    if graph.isConstant(first, 0) { return b }
    if graph.isConstant(second, 0) { return a }
    return a == b ? a : nil
  }

  /// Sides of one degree, or one side 0, compare alike in all units.
  private func comparison(_ node: FormulaNode, _ a: Double?, _ b: Double?) -> Double? {
    guard let a, let b else { return nil }
    return a == b || graph.isConstant(node.a, 0) || graph.isConstant(node.b, 0) ? 0 : nil
  }
}
