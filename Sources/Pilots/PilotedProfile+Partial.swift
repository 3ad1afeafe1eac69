package import Profiles
package import Tables

extension PilotedProfile {
  /// Returns the profile of a target from what one pass over its parts has kept.
  ///
  /// The sampled rows are profiled as a table, and what is known of all rows takes the place of
  /// their figures; ``Profile/sampled`` names what does not. `seed` is that of the pilots. Throws
  /// where the target cannot be used.
  package static func make(
    partial: PartialProfile, request: ProfileRequest, pilots: PilotEffort, seed: UInt64
  ) throws(DataError) -> Profile {
    try make(sample: SampleProfile(partial), request: request, pilots: pilots, seed: seed)
  }

  /// Returns the profile of a target from a sample that is read already.
  package static func make(
    sample: SampleProfile, request: ProfileRequest, pilots: PilotEffort, seed: UInt64
  ) throws(DataError) -> Profile {
    let request = try sample.request(request)
    let profile = try make(table: sample.table, request: request, pilots: pilots, seed: seed)
    return sample.completed(profile)
  }
}
