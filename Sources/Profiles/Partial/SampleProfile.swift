internal import Predictions
internal import Statistics
package import Tables

/// The way from a partial profile to a profile: a table of sampled rows to profile, and the figures
/// of all rows to put in place of the sample's.
package struct SampleProfile {
  /// The sampled rows, with the kinds of columns that all rows show.
  package let table: Table
  let all: PartialProfile
  /// What one pass over the sampled rows keeps.
  let sampled: PartialProfile

  /// Reads the sample.
  ///
  /// Throws where it cannot be read as a table, so when it has no rows.
  package init(_ partial: PartialProfile) throws(DataError) {
    all = partial
    table = try partial.sampleTable()
    var options = partial.cellOptions.forSample
    options.types = [:]
    sampled = try PartialProfile(
      parts: [DataPart(path: partial.title, origin: .bytes(partial.sampleText))],
      options: options, target: nil, seed: partial.sample.seed)
  }

  /// Returns the request for the profile of the sample: the positive label of two classes is the
  /// rarer one of all rows.
  ///
  /// Throws when the sample's target has one value only and that of all rows has not.
  package func request(_ request: ProfileRequest) throws(DataError) -> ProfileRequest {
    var request = request
    guard let tally = tally(of: request.target), !all.isWhole else { return request }
    let labels = LabelTotals(tally)
    if labels.distinct > 1, table.column(named: request.target).map(isConstant) == true {
      throw DataError(
        file: all.title, column: request.target,
        problem: "all \(table.rowCount) sampled rows have the same value, of \(labels.distinct) in "
          + "\(all.rowCount) rows",
        remedy: "profile a part of the table that holds more of the rarer values")
    }
    if request.positive == nil, let counts = labels.counts, counts.count == 2 {
      request.positive = rarer(counts)
    }
    return request
  }

  /// Returns the profile of the sample with what all rows say in its place, and what is an estimate
  /// named.
  package func completed(_ profile: Profile) -> Profile {
    guard !all.isWhole else { return profile }
    var completion = SampleCompletion(self, profile: profile)
    completion.run()
    return completion.profile
  }

  func tally(of name: String) -> ColumnTally? { all.columns.first { $0.name == name } }

  func sampledTally(of name: String) -> ColumnTally? {
    sampled.columns.first { $0.name == name }
  }

  private func isConstant(_ column: Column) -> Bool {
    switch column.values {
    case .numbers(let numbers): Set(numbers.filter { !$0.isNaN }).count < 2
    case .codes(let codes, _): Set(codes.filter { $0 >= 0 }).count < 2
    }
  }

  /// The label of a tie is left to the sample.
  private func rarer(_ counts: [String: Int]) -> String? {
    let ordered = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return ordered[0].value < ordered[1].value ? ordered[0].key : nil
  }
}
