import Tables
import Testing

@Suite struct LabelOrderTests {
  private func order(_ labels: [String]) throws -> [String]? {
    let rows = labels.reversed().map { "\"\($0)\",1" }.joined(separator: "\n")
    return try table("v,n\n" + rows).column(named: "v")?.order
  }

  @Test(arguments: [
    ["low", "medium", "high"], ["S", "M", "L", "XL"], ["Jan", "Feb", "Mar", "Dec"],
    ["Monday", "Tuesday", "Sunday"], ["1 - never", "3 - sometimes", "5 - always"],
    ["primary", "high school", "Bachelor", "Master", "PhD"], ["never", "rarely", "often"],
    ["0-9 years", "10-19 years", "100+ years"],
  ])
  func `words and digits say an order`(labels: [String]) throws {
    #expect(try order(labels) == labels)
  }

  @Test(arguments: [["red", "green", "blue"], ["M", "F", "X"], ["a", "b"]])
  func `other labels have none`(labels: [String]) throws {
    #expect(try order(labels) == nil)
  }
}
