internal import ArgumentParser

/// Whether rows are read once and kept as accumulators, and what becomes of those.
struct OnePassOptions: ParsableArguments {
  @Flag(help: "Print what one pass over the rows keeps, as one line of JSON for --merge.")
  var partial = false

  @Flag(help: "Take the named files for such lines, join them and go on from there.")
  var merge = false

  @Flag(
    help: ArgumentHelp(
      "Read the rows once and keep a sample of 20,000; files above 4 GiB always are."))
  var stream = false
}
