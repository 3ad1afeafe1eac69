internal import Tables

/// The layers of a fully connected net: dense columns and embeddings, hidden layers, scores.
struct NetShape: Hashable {
  /// The embedding of one category: a row of `width` weights for each level.
  struct Embedding: Hashable {
    /// The number of levels, 0 (missing, unseen or rare) included.
    var levels: Int
    /// The number of weights a level.
    var width: Int
  }

  /// The number of encoded columns.
  var denseCount: Int
  /// The embeddings, in the order of the design's categories.
  var embeddings: [Embedding]
  /// The number of units of each hidden layer.
  var hidden: [Int]
  /// The number of scores.
  var scoreCount: Int
  /// How many of them, the last ones, have a bias only: one number for all rows.
  var sharedScoreCount: Int

  /// Creates the shape for a design.
  init(_ design: DesignMatrix, hidden: [Int], scoreCount: Int, sharedScoreCount: Int = 0) {
    denseCount = design.columnCount
    embeddings = design.categories.map {
      Embedding(levels: $0.levelCount, width: min(16, ($0.levelCount + 1) / 2))
    }
    self.hidden = hidden
    self.scoreCount = scoreCount
    self.sharedScoreCount = sharedScoreCount
  }

  /// The number of inputs of the first layer.
  var inputCount: Int { denseCount + embeddings.reduce(0) { $0 + $1.width } }

  /// The number of units before and after each layer of weights.
  var layers: [(inputs: Int, outputs: Int)] {
    let widths = [inputCount] + hidden + [scoreCount]
    return zip(widths, widths.dropFirst()).map { (inputs: $0, outputs: $1) }
  }

  /// The number of weights and biases.
  var parameterCount: Int {
    embeddings.reduce(0) { $0 + $1.levels * $1.width }
      + layers.reduce(0) { $0 + ($1.inputs + 1) * $1.outputs }
  }
}
