import Predictions
import Tables
import Testing

/// The hostile files of the corpus, as far as reading decides what becomes of them.
@Suite(.enabled(if: SharedData.has("traps")))
struct TrapTests {
  private func read(_ file: String) throws(DataError) -> Table {
    try TableReader.read(path: SharedData.path("traps/" + file), options: ReadOptions())
  }

  @Test(arguments: [
    "01_bom.csv", "02_crlf.csv", "03_cr_only.csv", "08_semicolon_decimal_comma.csv", "09_tab.csv",
    "10_pipe.csv",
  ])
  func `the same table in another dress reads the same`(file: String) throws {
    let plain = try read("00_baseline.csv")
    let other = try read(file)
    #expect(plain.rowCount == 24)
    #expect(plain.columns.map(\.name) == ["x1", "x2", "colour", "y"])
    #expect(plain.columns.map(\.kind) == [.number, .integer, .category, .number])
    #expect(plain.notes.isEmpty)
    #expect(other.columns.map(\.name) == plain.columns.map(\.name))
    #expect(other.columns.map(\.kind) == plain.columns.map(\.kind))
    for name in ["x1", "x2", "y"] { #expect(other.numbers(name) == plain.numbers(name)) }
    #expect(other.labels("colour") == plain.labels("colour"))
  }

  @Test(arguments: [
    ("13_comma_in_unquoted_numbers.csv", 2, nil, "4 fields, but the header has 3"),
    ("14_ragged_short.csv", 12, nil, "3 fields, but the header has 4"),
    ("15_ragged_long.csv", 12, nil, "5 fields, but the header has 4"),
    ("20_header_only.csv", nil, nil, "no data rows"),
    ("21_empty_file.csv", nil, nil, "empty"),
    ("22_whitespace_only.csv", nil, nil, "nothing but blanks"),
    ("32_nul_bytes.csv", 2, "b", "NUL"),
    ("36_unclosed_quote_eof.csv", 3, "b", "never ends"),
  ])
  func `a broken file is refused with its place`(
    file: String, line: Int?, column: String?, problem: String
  ) throws {
    let error = refusal { () throws(DataError) in _ = try read(file) }
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.problem.contains(problem) == true)
  }

  @Test(arguments: [
    ("25_constant_target.csv", "y", Task.regression, "one distinct value"),
    ("26_all_missing_target.csv", "y", .regression, "no value in any of 30 rows"),
    ("27_nan_inf_tokens.csv", "y", .regression, "4 values are infinite"),
    ("18_duplicate_headers.csv", "y", .regression, "columns 3 and 4"),
    ("64_target_absent.csv", "price", .regression, "x1, x2, colour, y"),
    ("54_proportion_edges.csv", "y", .proportion, "1.0000001"),
    ("49_classes_10000.csv", "y", .binary, "10000"),
  ])
  func `a target that cannot be trained on is refused`(
    file: String, target: String, task: Task, problem: String
  ) throws {
    let table = try read(file)
    let error = refusal { () throws(DataError) in
      _ = try TargetValues(table: table, target: target, task: task, positive: nil)
    }
    #expect(error?.problem.contains(problem) == true, "\(error?.description ?? "no error")")
  }

  @Test(arguments: [
    ("05_quoted_newlines.csv", 5, "comment", 1, ColumnKind.category, []),
    ("06_embedded_quotes.csv", 6, "name", 1, .category, []),
    ("27_nan_inf_tokens.csv", 10, "y", 6, .number, ["infinite_values"]),
    ("28_na_spellings.csv", 35, "x", 15, .number, ["missing_words"]),
    ("29_none_is_a_class.csv", 40, "y", 10, .category, ["missing_word_kept"]),
    ("30_latin1.csv", 30, "classe", 0, .category, []),
    ("34_field_1mb.csv", 20, "text", 0, .category, ["trimmed_labels"]),
    ("35_wide_5000.csv", 14, "y", 0, .boolean, []),
    ("37_target_spaces.csv", 36, "y", 0, .boolean, ["trimmed_labels"]),
    ("38_case_labels.csv", 36, "y", 0, .category, ["labels_differ_in_case"]),
    ("40_dates.csv", 48, "iso", 0, .date, ["dates"]),
    ("40_dates.csv", 48, "us", 0, .date, ["dates"]),
    ("40_dates.csv", 48, "time", 0, .number, ["clock_times"]),
    ("40_dates.csv", 48, "epoch", 0, .id, []),
    ("42_target_is_id.csv", 80, "customer", 0, .id, []),
    ("43_mixed_target.csv", 40, "y", 4, .number, ["mixed_values"]),
    ("45_negative_zero.csv", 36, "y", 0, .number, []),
    ("46_hostile_class_names.csv", 60, "y", 0, .category, []),
    ("48_formula_injection.csv", 36, "y", 0, .category, []),
    ("49_classes_10000.csv", 10_000, "y", 0, .id, []),
    ("50_one_positive.csv", 400, "y", 0, .boolean, []),
    ("55_percent_currency.csv", 40, "p", 0, .integer, ["adorned_numbers"]),
    ("55_percent_currency.csv", 40, "price", 0, .integer, ["adorned_numbers"]),
    ("56_number_forms.csv", 18, "v", 0, .category, ["labels_and_numbers"]),
    ("58_huge_scale.csv", 40, "y", 0, .number, []),
    ("68_imbalance_missing_class_label.csv", 200, "y", 5, .boolean, []),
  ])
  func `an odd file reads as it should`(
    file: String, rows: Int, column: String, missing: Int, kind: ColumnKind, notes: [String]
  ) throws {
    let table = try read(file)
    #expect(table.rowCount == rows)
    #expect(table.column(named: column)?.kind == kind)
    #expect(table.column(named: column)?.missingCount == missing)
    #expect(table.noteCodes(column) == Set(notes))
  }

  @Test func `cells keep their text and rows their lines`() throws {
    let quotes = try read("06_embedded_quotes.csv").labels("name")
    #expect(quotes[0] == "the \"big\" one")
    #expect(quotes[1] == "\"")
    #expect(quotes[2] == nil)
    #expect(quotes[5] == "ends with \"")
    let lines = try read("05_quoted_newlines.csv")
    #expect(lines.numbers("y") == [2.5, 3.5, 4.5, 1, 2])
    #expect(lines.line(ofRow: 2) == 6)
    let blank = try read("17_blank_lines.csv")
    #expect(blank.rowCount == 12)
    #expect(blank.line(ofRow: 0) == 4)
    #expect(blank.noteCodes() == ["blank_lines"])
    #expect(try read("30_latin1.csv").labels("classe").prefix(2) == ["élevé", "modéré"])
  }

  @Test func `labels that differ by blanks are one class and zeros one value`() throws {
    let blanks = try read("37_target_spaces.csv")
    let values = try TargetValues(table: blanks, target: "y", task: .binary, positive: nil)
    #expect(values.classCounts == [18, 18])
    let zeros = try read("45_negative_zero.csv").numbers("y")
    #expect(Set(zeros).count == 3)
    #expect(zeros.count { $0 == 0 } == 24)
  }

  @Test func `rare and missing labels are counted`() throws {
    let table = try read("68_imbalance_missing_class_label.csv")
    let values = try TargetValues(table: table, target: "y", task: .binary, positive: nil)
    #expect(values.rows.count == 195)
    #expect(values.missingCount == 5)
    #expect(values.classLabels == ["0", "1"])
    #expect(values.classCounts == [190, 5])
  }
}
