/// Returns the largest value of a curve over scores within 40, where losses of two classes bend:
/// the best of a grid, then smaller and smaller steps from there.
func largestValue(of curve: (Double) -> Double) -> Double {
  let grid = (-400...400).map { Double($0) / 10 }
  var best = grid.max { curve($0) < curve($1) } ?? 0
  var step = 0.1
  while step > 1e-9 {
    best = [best - step, best, best + step].max { curve($0) < curve($1) } ?? best
    step /= 2
  }
  return curve(best)
}
