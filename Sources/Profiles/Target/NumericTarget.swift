internal import Predictions
internal import Statistics

/// The numbers of a target with what every statistic of them starts from, sorted once.
struct NumericTarget {
  /// The numbers in file order.
  let values: [Double]
  /// The different numbers and their counts.
  let runs: RunLengths
  let moments: Moments

  /// Takes the numbers, and their counts where they were counted before.
  init(_ values: [Double], runs: RunLengths? = nil) {
    self.values = values
    self.runs = runs ?? RunLengths(values)
    moments = Moments.ofMany(values)
  }

  var minimum: Double { runs.values.first ?? 0 }
  var maximum: Double { runs.values.last ?? 0 }

  /// The narrowest support that holds all values.
  var support: Support { minimum > 0 ? .positive : minimum == 0 ? .nonnegative : .real }

  /// What the order of the rows in the file shows.
  var order: OrderFacts { OrderFacts(numbers: values, moments: moments) }

  /// Share of the rows at a value.
  func count(at value: Double) -> Int {
    var (low, high) = (0, runs.values.count)
    while low < high {
      let middle = (low + high) / 2
      if runs.values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < runs.values.count && runs.values[low] == value ? runs.counts[low] : 0
  }

  /// Exact 95 % interval of a share of the rows.
  func interval(of hits: Int) -> [Double] {
    let (low, high) = ClopperPearson.interval(hits: hits, trials: values.count, level: 0.95)
    return [low, high]
  }
}
