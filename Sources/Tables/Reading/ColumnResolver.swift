/// Decides what a column is once all of its cells are known.
struct ColumnResolver {
  struct Resolution {
    let column: Column
    let notes: [ReadNote]
  }

  let name: String
  let builder: ColumnBuilder
  let options: ReadOptions
  let tally: WordTally

  /// The kind that the user wants.
  var wanted: ColumnKind? { options.types[name] }

  init(name: String, builder: ColumnBuilder, options: ReadOptions) {
    self.name = name
    self.builder = builder
    self.options = options
    tally = WordTally(builder, options: options)
  }

  /// Returns the column with what there is to say of it, or `nil` when its cells were taken as
  /// numbers but are labels, and must be read again.
  func resolve() -> Resolution? {
    if readsAsNumbers { return numberColumn() }
    if builder.form == .numbers { return nil }
    if let times = TimeWords(self) { return timeColumn(times) }
    return labelColumn()
  }

  private var readsAsNumbers: Bool {
    switch wanted {
    case .number?, .integer?: true
    case nil: tally.isNumeric || tally.isWithoutValues && !hasLabels
    default: false
    }
  }

  /// Whether the words are all ones such as "none", which are labels where nothing is a number.
  private var hasLabels: Bool { tally.missingAmongNumbers > 0 }
}
