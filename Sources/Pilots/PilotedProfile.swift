package import Profiles
package import Tables

/// The one way to a full profile: resolve the target, fit the pilots, compute the statistics.
package enum PilotedProfile {
  /// Returns the profile of a target, with the residual statistics that pilots give.
  ///
  /// Equal arguments give equal profiles. Without usable pilots (too few rows, no features, too
  /// many classes, or fits that fail) the profile has no residuals, and a warning says why. Throws
  /// where the target cannot be used.
  package static func make(
    table: Table, request: ProfileRequest, pilots: PilotEffort, seed: UInt64
  ) throws(DataError) -> Profile {
    let target = try ResolvedTarget(table: table, request: request)
    guard pilots != .none else {
      return Profiler.profile(table: table, request: request, target: target, pilot: nil)
    }
    let outcome = PilotFits.predictions(
      table: table, request: request, target: target, effort: pilots, seed: seed)
    switch outcome {
    case .success(let pilot):
      return Profiler.profile(table: table, request: request, target: target, pilot: pilot)
    case .failure(let reason):
      var profile = Profiler.profile(table: table, request: request, target: target, pilot: nil)
      profile.warnings.append(
        ProfileWarning(code: "no_pilot", severity: .note, message: reason.message))
      return profile
    }
  }
}
