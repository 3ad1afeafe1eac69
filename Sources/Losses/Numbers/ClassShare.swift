/// Returns the shares of class 1 and class 0; of a lone class all but 1e-13.
func classShare(_ targets: [Double], _ weights: [Double]?) -> LogitPair {
  let totals = classTotals(targets, weights, count: 2)
  return LogitPair(LogitRange.logRatio(totals[1], totals[0]))
}

/// Returns 1 where class 1 is the commoner, -1 where class 0 is, 0 where neither.
func commonerSide(_ targets: [Double], _ weights: [Double]?) -> [Double] {
  let totals = classTotals(targets, weights, count: 2)
  return [totals[1] > totals[0] ? 1 : totals[1] < totals[0] ? -1 : 0]
}
