/// The Adam optimiser (Kingma and Ba 2015) with clipping by global norm (Pascanu and others 2013).
struct Adam {
  private static let decay1: Float = 0.9
  private static let decay2: Float = 0.999
  private static let floor: Float = 1e-8

  private let stepSize: Float
  private let largestNorm: Float
  private let mean: FloatBlock
  private let square: FloatBlock
  private var power1: Float = 1
  private var power2: Float = 1

  /// Creates the optimiser of `count` parameters, before the first step.
  init(count: Int, stepSize: Double, largestNorm: Double) {
    self.stepSize = Float(stepSize)
    self.largestNorm = Float(largestNorm)
    mean = FloatBlock(count: count)
    square = FloatBlock(count: count)
  }

  /// Moves the parameters against their slopes.
  mutating func step(_ parameters: FloatBlock, slopes: FloatBlock) {
    power1 *= Self.decay1
    power2 *= Self.decay2
    let norm = slopes.norm
    let clip = norm > largestNorm ? largestNorm / norm : 1
    let rate = stepSize / (1 - power1)
    let correction = 1 / (1 - power2).squareRoot()
    let (p, g, m, v) = (parameters.start, slopes.start, mean.start, square.start)
    for i in 0..<parameters.count {
      let slope = clip * g[i]
      m[i] += (1 - Self.decay1) * (slope - m[i])
      v[i] += (1 - Self.decay2) * (slope * slope - v[i])
      p[i] -= rate * m[i] / (v[i].squareRoot() * correction + Self.floor)
    }
  }
}

extension FloatBlock {
  /// The root of the sum of squares, summed in eight lanes.
  fileprivate var norm: Float {
    var lanes = SIMD8<Float>()
    let whole = count / 8
    let vectors = UnsafeRawPointer(start)
    for i in 0..<whole {
      let lane = vectors.load(fromByteOffset: i * 32, as: SIMD8<Float>.self)
      lanes += lane * lane
    }
    for i in whole * 8..<count { lanes[0] += start[i] * start[i] }
    return lanes.sum().squareRoot()
  }
}
