internal import ArgumentParser
internal import Pilots
internal import Reporting

extension ReportCommand {
  /// Writes one page with the profile of every bundled data set, the named ones with charts.
  func writeProfiles(to file: String) async throws {
    let names = try BundledDatasets.all().map(\.name)
    for name in runs where !names.contains(name) {
      throw ValidationError("--profiles takes names of bundled data sets, and \"\(name)\" is none.")
    }
    let pilots = try PilotOptions.parse([])
    var entries: [ProfileGallery.Entry] = []
    for name in names {
      let data = try await LoadedData(DataOptions.parse([name]))
      let profile = try PilotedProfile.make(
        table: data.table, request: data.request, pilots: pilots.pilots, seed: pilots.seed)
      entries.append(
        ProfileGallery.Entry(name: name, profile: profile, hasCharts: runs.contains(name)))
    }
    try ProfileGallery.write(entries, to: file)
    Console.print("Wrote \(entries.count) profiles to \(file)")
  }
}
