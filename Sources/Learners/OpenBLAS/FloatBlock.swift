/// A fixed block of floats at one address, for buffers that live as long as a fit.
///
/// Aligned to 64 bytes, so that equal work rounds equally wherever the block lies.
final class FloatBlock {
  /// The first element.
  let start: UnsafeMutablePointer<Float>
  /// The number of elements.
  let count: Int

  /// Creates a block of zeros.
  init(count: Int) {
    let bytes = max(count, 1) * MemoryLayout<Float>.stride
    start = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      .bindMemory(to: Float.self, capacity: max(count, 1))
    start.initialize(repeating: 0, count: max(count, 1))
    self.count = count
  }

  deinit { start.deallocate() }

  /// Copies another block of the same size.
  func copy(_ other: FloatBlock) {
    precondition(other.count == count)
    start.update(from: other.start, count: count)
  }

  /// Sets every element to 0.
  func clear() { start.update(repeating: 0, count: count) }
}
