/// The headers of the parts of one table.
enum PartHeaders {
  /// Refuses names that are not those of the first part, in the same order.
  static func refuse(
    _ names: [String], of path: String, unlike first: [String], of firstPath: String
  ) throws(DataError) {
    guard names != first else { return }
    let place = zip(names, first).prefix { $0 == $1 }.count
    let name = { (names: [String]) in
      names.indices.contains(place) ? "\"\(Excerpt.of(names[place]))\"" : "missing"
    }
    throw DataError(
      file: path,
      problem: "its header is not that of \(firstPath): column \(place + 1) is \(name(names)) here "
        + "and \(name(first)) there",
      remedy: "give files with the same columns in the same order")
  }
}
