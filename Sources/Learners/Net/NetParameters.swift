internal import Statistics

/// Numbers in the layout of a net's parameters, in one block: the weights themselves, their slopes,
/// or an optimiser's moments.
struct NetParameters {
  /// One layer's inputs x outputs weights and its biases.
  struct Layer {
    var weights: FloatMatrix
    var biases: FloatMatrix
  }

  /// All numbers.
  let block: FloatBlock
  /// One table of levels x width a category.
  let embeddings: [FloatMatrix]
  /// The layers, the first one first.
  let layers: [Layer]

  /// Creates zeros in the layout of a shape.
  init(_ shape: NetShape) {
    block = FloatBlock(count: shape.parameterCount)
    var next = block.start
    func take(_ rows: Int, _ columns: Int) -> FloatMatrix {
      defer { next += rows * columns }
      return FloatMatrix(next, rows: rows, columns: columns)
    }
    embeddings = shape.embeddings.map { take($0.levels, $0.width) }
    layers = shape.layers.map {
      Layer(weights: take($0.inputs, $0.outputs), biases: take(1, $0.outputs))
    }
  }

  /// Draws the initial weights (He and others 2015), the same for every loss; biases stay 0.
  ///
  /// The last layer is drawn last and a tenth as large, so that every loss starts near its best
  /// constant and losses with more scores share the hidden layers of the others.
  func initialise(seed: UInt64) {
    var random = RandomSource(seed: seed)
    for table in embeddings { table.fillNormal(&random, deviation: 0.1) }
    for (index, layer) in layers.enumerated() {
      let size = index == layers.count - 1 ? 0.1 : 1
      let deviation = size * (2 / Double(max(layer.weights.rows, 1))).squareRoot()
      layer.weights.fillNormal(&random, deviation: deviation)
    }
  }

  /// Zeroes the weights of the last scores, whose biases stay.
  func clearWeights(ofLast count: Int) {
    guard count > 0, let weights = layers.last?.weights else { return }
    for row in 0..<weights.rows {
      let end = weights.start + row * weights.stride + weights.columns
      (end - count).update(repeating: 0, count: count)
    }
  }
}

extension FloatMatrix {
  /// Draws every element from a normal distribution around 0.
  fileprivate func fillNormal(_ random: inout RandomSource, deviation: Double) {
    for i in 0..<rows * columns { start[i] = Float(deviation * random.gaussian()) }
  }
}
