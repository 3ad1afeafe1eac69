/// The names of columns that are made of the surplus fields of long rows.
enum SurplusNames {
  /// Appends names such as `column_19` until there are so many.
  static func extend(_ names: inout [String], to width: Int) {
    while names.count < width {
      var number = names.count + 1
      while names.contains("column_\(number)") { number += 1 }
      names.append("column_\(number)")
    }
  }
}
