import Foundation
import Testing

/// What `losslab profile` says of each hostile file, by the corpus's own table.
@Suite(.enabled(if: !`Hostile files`.traps.isEmpty, "the corpus is not here"))
struct TrapProfileTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    var file: String
    var says: [String]
    var testDescription: String { file }

    init(_ file: String, _ says: String...) {
      self.file = file
      self.says = says
    }
  }

  struct Reading: Sendable, CustomTestStringConvertible {
    var file: String
    var rows: Int
    var columns: Int
    var tasks: [String]
    var codes: [String]
    var testDescription: String { file }

    init(_ file: String, _ rows: Int, _ columns: Int, _ tasks: String, _ codes: String...) {
      self.file = file
      self.rows = rows
      self.columns = columns
      self.tasks = tasks.split(separator: "|").map(String.init)
      self.codes = codes
    }
  }

  static let refusals = [
    Refusal("13_comma_in_unquoted_numbers.csv", "line 2", "4 fields", "3"),
    Refusal("14_ragged_short.csv", "line 12", "3 fields"),
    Refusal("15_ragged_long.csv", "line 12", "5 fields"),
    Refusal("18_duplicate_headers.csv", "\"y\"", "columns 3 and 4"),
    Refusal("20_header_only.csv", "no data rows"),
    Refusal("21_empty_file.csv", "empty"),
    Refusal("22_whitespace_only.csv", "blanks"),
    Refusal("23_one_row.csv", "one"),
    Refusal("25_constant_target.csv", "one distinct value", "no loss to choose"),
    Refusal("26_all_missing_target.csv", "no value in any of 30 rows"),
    Refusal("27_nan_inf_tokens.csv", "4 values", "lines 4, 5, 6, 9"),
    Refusal("32_nul_bytes.csv", "line 2", "\"b\""),
    Refusal("36_unclosed_quote_eof.csv", "line 3", "\"b\""),
    Refusal("64_target_absent.csv", "\"price\"", "x1, x2, colour, y"),
  ]

  static let readings = [
    Reading("00_baseline.csv", 24, 4, "regression"),
    Reading("05_quoted_newlines.csv", 5, 3, "regression", "too_few_rows"),
    Reading("06_embedded_quotes.csv", 6, 3, "binary", "too_few_rows"),
    Reading("17_blank_lines.csv", 12, 4, "regression", "blank_lines"),
    Reading("28_na_spellings.csv", 35, 3, "regression", "missing_words"),
    Reading("29_none_is_a_class.csv", 40, 2, "ordinal|multiclass", "missing_target"),
    Reading("30_latin1.csv", 30, 3, "binary", "encoding"),
    Reading("34_field_1mb.csv", 20, 3, "binary"),
    Reading("35_wide_5000.csv", 14, 5000, "binary", "more_columns_than_rows"),
    Reading("37_target_spaces.csv", 36, 2, "binary", "trimmed_labels"),
    Reading("38_case_labels.csv", 36, 2, "multiclass", "labels_differ_in_case"),
    Reading("40_dates.csv", 48, 5, "regression", "dates", "time_column"),
    Reading("42_target_is_id.csv", 80, 3, "regression|count", "id_like_target"),
    Reading("43_mixed_target.csv", 40, 2, "regression", "mixed_values"),
    Reading("45_negative_zero.csv", 36, 2, "regression"),
    Reading("46_hostile_class_names.csv", 60, 2, "multiclass"),
    Reading("48_formula_injection.csv", 36, 2, "multiclass"),
    Reading("49_classes_10000.csv", 10_000, 3, "multiclass", "id_like_target"),
    Reading("50_one_positive.csv", 400, 3, "binary", "single_row_class"),
    Reading("51_two_positives_cv.csv", 400, 3, "binary", "rare_class"),
    Reading("55_percent_currency.csv", 40, 3, "regression", "adorned_numbers"),
    Reading("56_number_forms.csv", 18, 2, "regression|count", "labels_and_numbers"),
    Reading("58_huge_scale.csv", 40, 2, "regression", "huge_scale"),
    Reading("60_gross_outliers.csv", 120, 3, "regression", "gross_outliers"),
    Reading("61_leaky_copy.csv", 60, 4, "regression", "leaky_column"),
    Reading("66_duplicate_rows.csv", 100, 3, "binary", "duplicate_rows"),
    Reading("68_imbalance_missing_class_label.csv", 200, 2, "binary", "missing_target"),
  ]

  private func run(_ file: String) throws -> Binary.Outcome {
    let trap = try #require(`Hostile files`.traps.first { $0.file == file })
    return try Binary.run(
      "profile", `Hostile files`.folder.appending(path: file).path, "--target", trap.target,
      "--format", "json", "--pilots", "none")
  }

  private func json(_ file: String) throws -> [String: Any] {
    let outcome = try run(file)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test(arguments: refusals) func `refuses with its place`(_ trap: Refusal) throws {
    let outcome = try run(trap.file)
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    for part in trap.says { #expect(outcome.errors.contains(part), "\(outcome.errors)") }
  }

  @Test(arguments: readings) func `reads as the corpus says`(_ trap: Reading) throws {
    let profile = try json(trap.file)
    let dataset = try #require(profile["dataset"] as? [String: Any])
    #expect(dataset["rows"] as? Int == trap.rows)
    #expect(dataset["columns"] as? Int == trap.columns)
    let task = (profile["target"] as? [String: Any])?["task"] as? String ?? ""
    #expect(trap.tasks.contains(task), "\(task)")
    let warnings = try #require(profile["warnings"] as? [[String: Any]])
    let codes = Set(warnings.compactMap { $0["code"] as? String })
    for code in trap.codes { #expect(codes.contains(code), "\(codes)") }
    #expect(warnings.allSatisfy { ($0["message"] as? String ?? "").utf8.count < 1_000 })
    #expect(warnings.count < 40)
  }

  @Test(arguments: [
    "01_bom.csv", "02_crlf.csv", "03_cr_only.csv", "08_semicolon_decimal_comma.csv", "09_tab.csv",
    "10_pipe.csv",
  ])
  func `gives the profile of the plain file, number for number`(file: String) throws {
    func numbers(_ file: String) throws -> NSDictionary {
      var profile = try json(file)
      profile["dataset"] = nil
      let warnings = profile["warnings"] as? [[String: Any]] ?? []
      profile["warnings"] = warnings.filter { $0["severity"] as? String != "note" }
      return profile as NSDictionary
    }
    #expect(try numbers(file) == numbers("00_baseline.csv"))
  }

  @Test func `names a share beyond one`() throws {
    let outcome = try run("54_proportion_edges.csv")
    #expect(outcome.errors.contains("line 51") || outcome.output.contains("\"line\" : 51"))
  }

  @Test func `is tested on every file of the corpus`() {
    let tested =
      Self.refusals.map(\.file) + Self.readings.map(\.file) + [
        "01_bom.csv", "02_crlf.csv", "03_cr_only.csv", "08_semicolon_decimal_comma.csv",
        "09_tab.csv", "10_pipe.csv", "54_proportion_edges.csv",
      ]
    #expect(Set(tested) == Set(`Hostile files`.traps.map(\.file)))
  }
}
