/// An expression with its derivatives, ready to be evaluated; no loss yet.
struct Formula: Sendable {
  /// The variables that the expression reads once it is simplified.
  let leaves: Set<FormulaOperation>
  /// Value, slope and curvature in one pass.
  let all: FormulaProgram
  let value: FormulaProgram
  let slope: FormulaProgram
  let curvature: FormulaProgram
  /// Slope and curvature.
  let pair: FormulaProgram
  /// What |u|, min, max and comparisons turn on: their value passes 0 where the expression may
  /// have a kink.
  let switches: FormulaProgram
  let switchCount: Int
  /// Power k where l(c r) = c^k l(r) for every c > 0, or `nil`.
  let degree: Double?

  init(_ source: FormulaGraph, root: Int) {
    var graph = source
    let slopeNode = graph.derivative(of: root)
    let curvatureNode = graph.derivative(of: slopeNode)
    leaves = graph.leaves(of: root)
    all = FormulaProgram(graph, results: [root, slopeNode, curvatureNode])
    value = FormulaProgram(graph, results: [root])
    slope = FormulaProgram(graph, results: [slopeNode])
    curvature = FormulaProgram(graph, results: [curvatureNode])
    pair = FormulaProgram(graph, results: [slopeNode, curvatureNode])
    degree = Homogeneity(graph).degree(of: root)
    let turning = graph.switches(below: root)
    switches = FormulaProgram(graph, results: turning)
    switchCount = turning.count
  }

  /// Whether it is a function of f - y alone.
  var isResidual: Bool { leaves == [.residual] }
  /// Whether it is a function of the margin alone.
  var isMargin: Bool { leaves == [.margin] }
  /// Whether the score is in it at all.
  var hasScore: Bool { leaves != [] && leaves != [.target] }
}

extension FormulaGraph {
  /// Returns nodes that pass 0 where |u|, min, max, sign or a comparison below `root` turns.
  fileprivate mutating func switches(below root: Int) -> [Int] {
    var found: [Int] = []
    for position in reachable(from: [root]) {
      let node = nodes[position]
      let turning: Int? =
        switch node.operation {
        case .abs, .sign: node.a
        case .minimum, .maximum, .less, .lessOrEqual: subtract(node.a, node.b)
        // A square root, or a power such as |u|^1.5, may have a kink where its operand vanishes.
        case .sqrt, .power: node.a
        default: nil
        }
      if let turning, value(of: turning) == nil, !found.contains(turning) { found.append(turning) }
    }
    return found
  }
}
