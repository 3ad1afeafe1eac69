internal import Predictions
public import Tables

/// Turns a table into a profile.
public enum Profiler {
  /// Returns what the data say of a target, with residual statistics where a pilot is given.
  ///
  /// Throws where the target cannot be used: no such column, no value, one value only, infinite
  /// values, or values that do not fit the task that was named.
  public static func profile(
    table: Table, request: ProfileRequest, pilot: PilotPredictions?
  ) throws(DataError) -> Profile {
    let target = try ResolvedTarget(table: table, request: request)
    return profile(table: table, request: request, target: target, pilot: pilot)
  }

  /// Returns the profile of a target whose task is decided.
  package static func profile(
    table: Table, request: ProfileRequest, target: ResolvedTarget, pilot: PilotPredictions?
  ) -> Profile {
    let selection = FeatureSelection(table: table, target: request.target, drop: request.drop)
    var profile = Profile(
      dataset: facts(of: table, request: request), target: TargetProfile(target),
      residuals: nil, classes: nil,
      features: features(of: table, selection: selection, request: request), warnings: [])
    profile.target.repeats = RepeatFacts(target: target, table: table, features: selection.used)
    if let pilot { add(pilot, to: &profile, target: target, table: table) }
    let search = WarningSearch(
      table: table, request: request, target: target, selection: selection, profile: profile)
    profile.warnings = search.warnings
    return profile
  }

  private static func facts(of table: Table, request: ProfileRequest) -> DatasetFacts {
    DatasetFacts(
      path: table.source.path, sha256: table.source.sha256, format: table.source.format,
      rows: request.rows?.count ?? table.rowCount, columns: table.columns.count,
      bytes: table.source.bytes)
  }

  private static func add(
    _ pilot: PilotPredictions, to profile: inout Profile, target: ResolvedTarget, table: Table
  ) {
    let targetOfRow = target.values.lookup(of: pilot.rows)
    if target.task.isClassification {
      profile.classes = ClassProfile(
        pilot: pilot, targetOfRow: targetOfRow, classCount: target.values.classLabels.count)
    } else {
      profile.residuals = ResidualProfile(
        pilot: pilot, targetOfRow: targetOfRow, task: target.task, table: table)
    }
  }

  private static func features(
    of table: Table, selection: FeatureSelection, request: ProfileRequest
  ) -> [FeatureProfile] {
    let reasons = Dictionary(
      selection.leftOut.map { ($0.name, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let columns = table.columns.filter { $0.name != request.target }
    let isSmall = columns.count * table.rowCount < 200_000
    return InParallel.map(columns.count, small: isSmall) { index in
      FeatureProfile(columns[index], rows: request.rows, leftOut: reasons[columns[index].name])
    }
  }
}
