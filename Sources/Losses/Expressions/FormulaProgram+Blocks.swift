extension FormulaProgram {
  /// Evaluates the block of rows that begins at `start`.
  ///
  /// - Parameters:
  ///   - unit: units of the targets for one unit of the expression; residuals are divided by it.
  func run(
    _ block: inout FormulaBlock, scores: Span<Double>, targets: Span<Double>, unit: Double,
    start: Int
  ) {
    for input in inputs {
      block.read(
        input.operation, into: input.slot, scores: scores, targets: targets, unit: unit,
        start: start)
    }
    for step in steps { block.run(step) }
  }

  /// Evaluates a single row, one number a slot.
  func run(_ slots: inout [Double], score: Double, target: Double) {
    for input in inputs {
      slots[input.slot] =
        switch input.operation {
        case .score: score
        case .target: target
        case .residual: score - target
        default: (2 * target - 1) * score
        }
    }
    for step in steps {
      let (a, b) = (slots[step.a], step.hasConstant ? step.constant : slots[step.b])
      slots[step.target] =
        switch step.operation {
        case .select: a != 0 ? b : slots[step.c]
        case let operation where operation.isBinary: FormulaFunctions.value(operation, a, b)
        default: FormulaFunctions.value(step.operation, a)
        }
    }
  }
}
