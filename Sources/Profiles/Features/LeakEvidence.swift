internal import Predictions
internal import Statistics
internal import Tables

/// Looks for a feature that alone tells the target, on a sample of rows.
struct LeakEvidence: Sendable {
  enum Finding: Sendable {
    /// What every value says.
    case certain(String)
    /// What nearly every value says.
    case suspect(String)
  }

  /// Skill beyond which a feature alone is suspicious.
  private static let suspicious = 0.98
  private static let fewestRows = 20
  private static let fewestForSkill = 100
  private static let fewestOfAClass = 10

  private let rows: [Int]
  private let targets: [Double]
  /// Targets themselves for classes, else their ranks.
  private let ranks: [Double]
  private let isClass: Bool
  private let classCount: Int
  private let rarest: Int

  /// Takes at most 20,000 rows, evenly spread.
  init(target: ResolvedTarget) {
    let all = target.values
    let most = min(all.rows.count, 20_000)
    let places = (0..<most).map { $0 * all.rows.count / most }
    rows = places.map { all.rows[$0] }
    targets = places.map { all.values[$0] }
    isClass = target.task.isClassification
    classCount = all.classLabels.count
    ranks = isClass ? targets : Ranks.average(targets)
    var counts = [Int](repeating: 0, count: classCount)
    if isClass { for target in targets { counts[Int(target)] += 1 } }
    rarest = counts.filter { $0 > 0 }.min() ?? 0
  }

  func finding(_ column: Column) -> Finding? {
    guard rows.count >= LeakEvidence.fewestRows else { return nil }
    switch column.values {
    case .numbers(let numbers):
      let present = rows.indices.filter { numbers[rows[$0]].isFinite }
      return inNumbers(present.map { numbers[rows[$0]] }, present, isDate: column.kind == .date)
        ?? inGaps(present)
    case .codes(let codes, _):
      let present = rows.indices.filter { codes[rows[$0]] >= 0 }
      return inLabels(present.map { codes[rows[$0]] }, present) ?? inGaps(present)
    }
  }

  private func inNumbers(_ values: [Double], _ places: [Int], isDate: Bool) -> Finding? {
    guard 2 * values.count > rows.count else { return nil }
    let paired = places.map { targets[$0] }
    if !isClass, let copy = copy(values, paired) { return .certain(copy) }
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    let groups = SoleSkill.groups(ofSorted: order.map { values[$0] })
    guard groups.count > 1 else { return nil }
    if isClass {
      let classes = order.map { Int(paired[$0]) }
      if separates(classes, groups) { return .certain("separates the classes by itself") }
      return suspect(classes: classes, groups: groups, hasNeighbours: true)
    }
    guard values.count >= LeakEvidence.fewestForSkill else { return nil }
    let monotone = Correlation.pearson(Ranks.average(values), places.map { ranks[$0] }) ?? 0
    if abs(monotone) > 0.99999, groups.count > 50 {
      return .certain("\(monotone > 0 ? "rises" : "falls") exactly as the target rises")
    }
    if abs(monotone) > LeakEvidence.suspicious { return suspect(of: abs(monotone)) }
    let skill = SoleSkill.ofNumbers(
      order.map { ranks[places[$0]] }, groups: groups, hasNeighbours: !isDate)
    return skill > LeakEvidence.suspicious ? suspect(of: skill.squareRoot()) : nil
  }

  private func suspect(of correlation: Double) -> Finding {
    .suspect(
      "alone predicts the target nearly exactly (rank correlation \(Figure.text(correlation)))")
  }

  private func suspect(classes: [Int], groups: [Range<Int>], hasNeighbours: Bool) -> Finding? {
    guard rarest >= LeakEvidence.fewestOfAClass, classes.count >= LeakEvidence.fewestForSkill,
      classCount <= 100
    else { return nil }
    let skill = SoleSkill.ofClasses(
      classes, count: classCount, groups: groups, hasNeighbours: hasNeighbours)
    guard skill > LeakEvidence.suspicious else { return nil }
    return .suspect("alone tells the class nearly always (skill \(Figure.text(skill)) of 1)")
  }

  private func copy(_ values: [Double], _ targets: [Double]) -> String? {
    if values == targets { return "equals the target" }
    let r = Correlation.pearson(bounded(values), bounded(targets)) ?? 0
    return abs(r) > 0.9999 ? "is a linear function of the target" : nil
  }

  /// Returns the numbers divided by the largest, so that no product overflows.
  private func bounded(_ numbers: [Double]) -> [Double] {
    let largest = numbers.reduce(0) { max($0, abs($1)) }
    return largest > 0 ? numbers.map { $0 / largest } : numbers
  }

  /// Each class fills one interval of the feature, apart from the others.
  private func separates(_ classes: [Int], _ groups: [Range<Int>]) -> Bool {
    guard rarest >= LeakEvidence.fewestOfAClass,
      groups.allSatisfy({ group in classes[group].allSatisfy { $0 == classes[group.lowerBound] } })
    else { return false }
    return zip(classes, classes.dropFirst()).count { $0 != $1 } == Set(classes).count - 1
      && Set(classes).count > 1
  }

  private func inLabels(_ codes: [Int32], _ places: [Int]) -> Finding? {
    let order = codes.indices.sorted { (codes[$0], $0) < (codes[$1], $1) }
    let groups = SoleSkill.groups(ofSorted: order.map { codes[$0] })
    guard groups.count > 1, 5 * groups.count <= codes.count, 2 * codes.count > rows.count else {
      return nil
    }
    if isClass {
      let classes = order.map { Int(targets[places[$0]]) }
      let isPure = groups.allSatisfy { group in
        classes[group].allSatisfy { $0 == classes[group.lowerBound] }
      }
      if isPure, rarest >= LeakEvidence.fewestOfAClass, Set(classes).count > 1 {
        return .certain("tells the class by itself")
      }
      return suspect(classes: classes, groups: groups, hasNeighbours: false)
    }
    guard codes.count >= LeakEvidence.fewestForSkill else { return nil }
    let skill = SoleSkill.ofNumbers(
      order.map { ranks[places[$0]] }, groups: groups, hasNeighbours: false)
    return skill > LeakEvidence.suspicious ? suspect(of: skill.squareRoot()) : nil
  }

  /// The column is empty exactly where the target is of one class, or high, or low.
  private func inGaps(_ present: [Int]) -> Finding? {
    let missing = rows.count - present.count
    guard missing >= 10, present.count >= 10 else { return nil }
    var isPresent = [Bool](repeating: false, count: rows.count)
    for place in present { isPresent[place] = true }
    let order = rows.indices.filter { !isPresent[$0] } + present
    let tells =
      isClass
      ? SoleSkill.ofClasses(
        order.map { Int(targets[$0]) }, count: classCount,
        groups: [0..<missing, missing..<order.count], hasNeighbours: false) > 0.95
        && rarest >= LeakEvidence.fewestOfAClass && classCount == 2
      : parts(order.prefix(missing).map { ranks[$0] }, of: order.count)
    return tells ? .suspect("is empty just where the target is of one kind") : nil
  }

  /// Whether the ranks of some rows are nearly all above or below those of the others.
  private func parts(_ ranks: [Double], of count: Int) -> Bool {
    let n = Double(ranks.count)
    let pairs = n * (Double(count) - n)
    let wins = ranks.reduce(0, +) - n * (n + 1) / 2
    return abs(wins / pairs - 0.5) > 0.49
  }
}
