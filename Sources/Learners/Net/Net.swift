/// A fully connected net with rectified hidden units, its parameters and their slopes.
struct Net {
  /// The layers.
  let shape: NetShape
  /// The weights and biases.
  let parameters: NetParameters
  /// The slopes of the cost by the parameters, after ``backward``.
  let slopes: NetParameters

  /// Creates a net with initial weights.
  init(_ shape: NetShape, seed: UInt64) {
    self.shape = shape
    parameters = NetParameters(shape)
    slopes = NetParameters(shape)
    parameters.initialise(seed: seed)
    parameters.clearWeights(ofLast: shape.sharedScoreCount)
  }

  /// Computes the scores of the rows that the workspace holds, as its last activation.
  func forward(_ work: NetWorkspace, _ input: NetInput) {
    embed(work, input)
    for (index, layer) in parameters.layers.enumerated() {
      let output = work.activation(index + 1, columns: layer.weights.columns)
      output.setRows(to: layer.biases)
      output.set(
        toProductOf: work.activation(index, columns: layer.weights.rows), and: layer.weights,
        keeping: 1)
      if index < parameters.layers.count - 1 { output.rectify() }
    }
  }

  /// Computes the slopes by all parameters from the slopes by the scores, which the workspace
  /// holds as its last slope.
  func backward(_ work: NetWorkspace, _ input: NetInput) {
    for (index, layer) in slopes.layers.enumerated().reversed() {
      let below = work.activation(index, columns: layer.weights.rows)
      let flowing = work.slope(index + 1, columns: layer.weights.columns)
      layer.weights.set(toProductOf: below, transposed: true, and: flowing)
      layer.biases.setToColumnSums(of: flowing)
      guard index > 0 || !shape.embeddings.isEmpty else { continue }
      let back = work.slope(index, columns: layer.weights.rows)
      back.set(
        toProductOf: flowing, and: parameters.layers[index].weights, transposedSecond: true)
      if index > 0 { back.clearWhereNotPositive(below) }
    }
    slopes.clearWeights(ofLast: shape.sharedScoreCount)
    unembed(work, input)
  }

  /// Copies the embeddings of the block's rows behind its dense columns.
  private func embed(_ work: NetWorkspace, _ input: NetInput) {
    let target = work.activation(0, columns: shape.inputCount)
    var offset = shape.denseCount
    for (table, codes) in zip(parameters.embeddings, input.codes) {
      for (i, row) in work.rows.enumerated() {
        let from = table.start + Int(codes[row]) * table.stride
        (target.start + i * target.stride + offset).update(from: from, count: table.columns)
      }
      offset += table.columns
    }
  }

  /// Adds the slopes by the block's embeddings to the rows of the tables.
  private func unembed(_ work: NetWorkspace, _ input: NetInput) {
    let source = work.slope(0, columns: shape.inputCount)
    var offset = shape.denseCount
    for (table, codes) in zip(slopes.embeddings, input.codes) {
      table.start.update(repeating: 0, count: table.rows * table.columns)
      for (i, row) in work.rows.enumerated() {
        let to = table.start + Int(codes[row]) * table.stride
        let from = source.start + i * source.stride + offset
        for j in 0..<table.columns { to[j] += from[j] }
      }
      offset += table.columns
    }
  }
}
