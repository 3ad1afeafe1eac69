internal import ArgumentParser
internal import Foundation
internal import Reporting
internal import Speed

extension SpeedCommand {
  /// `losslab speed profile`: a whole profiling process beside those of other libraries.
  struct Profile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "profile",
      abstract: "Time whole profiling processes on a large CSV, beside DuckDB and polars.",
      discussion: """
        Examples:
          losslab speed profile
          losslab speed profile --rows 5000000 --rounds 1
          losslab speed profile --python .venv/bin/python --duckdb .venv/bin/duckdb

        The file is generated, 500,000 rows x 18 columns (138 MB), with a fixed seed. DuckDB's \
        command line and polars take their turns where they are installed.
        """)

    @Option(help: "Rows of the generated file.")
    var rows = 500_000

    @Option(help: "How often each process takes its turn.")
    var rounds = 5

    @Option(help: "Python, to run polars.")
    var python = "python3"

    @Option(help: "DuckDB's command line.")
    var duckdb = "duckdb"

    @Option(help: "The seed of the generated file.")
    var seed: UInt64 = 1

    @OptionGroup var formatOptions: FormatOptions

    func validate() throws {
      guard rows >= 100, (1...1_000).contains(rounds) else {
        throw ValidationError("--rows must be 100 or more, and --rounds 1 to 1000.")
      }
    }

    func run() throws {
      let loadBefore = Machine.load
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "losslab-speed-\(ProcessInfo.processInfo.processIdentifier)")
      let file = folder.appending(path: "profile.csv")
      try write(to: file, in: folder)
      defer { try? FileManager.default.removeItem(at: folder) }
      let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
      let reading = try [1, ProcessInfo.processInfo.activeProcessorCount].map { workers in
        try ReadingSpeed(of: file.path, megabytes: Double(size) / 1e6, workers: workers, rounds: 3)
      }
      var race = ProcessRace(
        runners(on: file.path), rounds: rounds,
        measures: "whole processes on a CSV of \(rows) rows x \(ProfileFile.columnCount) columns "
          + "(\(size / 1_000_000) MB, in the page cache), \(rounds) rounds by turns; times as fast "
          + "= the fastest peer's best time over ours",
        machine: Machine.facts(loadBefore: loadBefore)
      ) { runner in
        if Console.showsLiveProgress { Console.rewriteLine("timing \(runner.name)") }
        return MeasuredProcess(runner.words)
      }
      race.reading = reading
      if Console.showsLiveProgress { Console.rewriteLine("") }
      try emit(race)
    }

    private func write(to file: URL, in folder: URL) throws {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        let handle = try FileHandle(forWritingTo: file)
        try ProfileFile(rows: rows, seed: seed).write {
          try handle.write(contentsOf: Data($0.utf8))
        }
        try handle.close()
      } catch {
        throw Failure(
          "\(file.path): cannot be written (\(error.localizedDescription)); free some space or set "
            + "TMPDIR to another folder.", .cannotWrite)
      }
    }

    private func runners(on file: String) -> [ProcessRace.Runner] {
      let own = Bundle.main.executablePath ?? "losslab"
      let profile = [own, "profile", file, "--target", "y", "--format", "json", "--pilots"]
      let runners = [
        ProcessRace.Runner(
          name: "losslab profile --pilots none", words: profile + ["none"], isPeer: false),
        ProcessRace.Runner(
          name: "losslab profile", words: profile + ["quick"], isPeer: false, isCompared: false),
      ]
      return runners + duckdbRunners(on: file) + polarsRunners(on: file)
    }

    private func duckdbRunners(on file: String) -> [ProcessRace.Runner] {
      guard MeasuredProcess([duckdb, "--version"])?.status == 0 else { return [] }
      // The path goes by the environment, so that no character of it is SQL.
      setenv("LOSSLAB_SPEED_FILE", file, 1)
      let query = "SUMMARIZE SELECT * FROM read_csv(getenv('LOSSLAB_SPEED_FILE'))"
      return [
        ProcessRace.Runner(
          name: "DuckDB SUMMARIZE", words: [duckdb, "-c", query], isPeer: true)
      ]
    }

    private func polarsRunners(on file: String) -> [ProcessRace.Runner] {
      guard MeasuredProcess([python, "-c", "import polars"])?.status == 0 else { return [] }
      let describe = "import sys, polars as pl; f = pl.read_csv(sys.argv[1]); print(f.describe())"
      let more =
        describe + "; import polars.selectors as cs; n = f.select(cs.numeric())"
        + "; print(n.select(pl.all().skew()), n.select(pl.all().kurtosis()))"
        + "; print(f.select(pl.all().n_unique()))"
      return [
        ProcessRace.Runner(
          name: "polars describe", words: [python, "-c", describe, file], isPeer: true),
        ProcessRace.Runner(
          name: "polars with skew, kurtosis, distinct", words: [python, "-c", more, file],
          isPeer: true),
      ]
    }

    private func emit(_ race: ProcessRace) throws {
      let table = CatalogueTable(
        title: "Speed of profiling", header: race.header, rows: race.rows)
      switch formatOptions.format {
      case .json: Console.print(try JSONText.of(race))
      case .text: Console.print(table.text + "\n\n" + race.notes.joined(separator: "\n"))
      case .markdown: Console.print(table.markdown + "\n" + race.notes.joined(separator: "\n\n"))
      }
    }
  }
}
