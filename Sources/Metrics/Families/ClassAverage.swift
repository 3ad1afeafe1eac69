/// Values of each class against the rest, from decisions: of class 1 of two, or averaged.
///
/// Micro averages over all classes are not here: of single labels they are the accuracy.
struct ClassAverage {
  /// How the values of classes are put together.
  enum Kind {
    /// Class 1 of two classes; the plain mean of more.
    case positiveOrMacro
    /// The plain mean over all classes that occur or were decided for.
    case macro
    /// The mean over the classes that occur, in proportion to their rows.
    case weighted
  }

  /// One class: the weight of its hits, of its rows and of the rows decided for it.
  struct Tally {
    let hits: Double
    let actual: Double
    let decided: Double
  }

  let counts: DecisionCounts
  let kind: Kind

  init(_ rows: ClassRows, _ kind: Kind) {
    counts = DecisionCounts(rows)
    self.kind = kind
  }

  /// Returns the average of a value; a class without one makes it undefined, for the reason that
  /// is given for the class.
  func value(
    _ value: (Tally) -> Double?, otherwise reason: (_ class: String) -> String
  ) throws(Undefined) -> Double {
    var (sum, total) = (0.0, 0.0)
    for index in classes {
      let tally = Tally(
        hits: counts.hits[index], actual: counts.actual[index], decided: counts.decided[index])
      guard let value = value(tally) else { throw Undefined(reason(name(of: index))) }
      let share = kind == .weighted ? tally.actual / counts.total : 1
      sum += share * value
      total += share
    }
    return min(1, sum / total)
  }

  private var isOfPositive: Bool { kind == .positiveOrMacro && counts.actual.count == 2 }

  private var classes: [Int] {
    if isOfPositive { return [1] }
    return counts.actual.indices.filter {
      counts.actual[$0] > 0 || (kind != .weighted && counts.decided[$0] > 0)
    }
  }

  private func name(of index: Int) -> String {
    isOfPositive ? "the positive class" : "class \(index)"
  }
}
