/// The activations of one block of rows, and what flows back; shared by all nets of a fold.
struct NetWorkspace {
  /// The most rows of a block.
  let capacity: Int
  /// The rows of the input that the block holds.
  private(set) var rows: [Int] = []
  /// The first layer's input, then the output of every hidden layer, then the scores.
  private let activations: [FloatBlock]
  private let slopes: [FloatBlock]

  /// Creates room for blocks of up to `capacity` rows of nets of a shape, or of shapes with fewer
  /// scores.
  init(_ shape: NetShape, capacity: Int) {
    self.capacity = capacity
    let widths = [shape.inputCount] + shape.layers.map(\.outputs)
    activations = widths.map { FloatBlock(count: capacity * $0) }
    slopes = widths.map { FloatBlock(count: capacity * $0) }
    rows.reserveCapacity(capacity)
  }

  /// Returns the activations after `layer` layers of the rows in the block.
  func activation(_ layer: Int, columns: Int) -> FloatMatrix {
    view(of: activations[layer], columns: columns)
  }

  /// Returns the slopes of the cost by those activations.
  func slope(_ layer: Int, columns: Int) -> FloatMatrix {
    view(of: slopes[layer], columns: columns)
  }

  /// Fills the block's dense columns with chosen rows of the input.
  mutating func gather(_ chosen: some Collection<Int>, of input: NetInput, stride: Int) {
    precondition(chosen.count <= capacity && chosen.count * stride <= activations[0].count)
    rows.removeAll(keepingCapacity: true)
    rows.append(contentsOf: chosen)
    let width = input.dense.columns
    var to = activations[0].start
    for row in rows {
      to.update(from: input.dense.start + row * width, count: width)
      to += stride
    }
  }

  private func view(of block: FloatBlock, columns: Int) -> FloatMatrix {
    precondition(rows.count * columns <= block.count)
    return FloatMatrix(block.start, rows: rows.count, columns: columns)
  }
}
