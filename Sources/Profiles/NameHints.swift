/// What the words of a column's name suggest of its values.
struct NameHints {
  private let words: [String]
  /// The values were written with percent signs, which says more than a name.
  var hasPercentSigns = false

  /// Splits a name at blanks, punctuation, digits and changes of case.
  init(_ name: String) {
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    for character in name {
      let startsWord = character.isUppercase && previous.isLowercase
      if !character.isLetter || startsWord {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if character.isLetter { word.append(character) }
      previous = character
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    self.words = words
  }

  var suggestsClass: Bool { hasWord(in: NameHints.classWords) }
  var suggestsOrder: Bool { hasWord(in: NameHints.orderWords) }
  var suggestsAmount: Bool { hasWord(in: NameHints.amountWords) }
  var suggestsShare: Bool { hasWord(in: NameHints.shareWords) }
  /// A word that says "number of".
  var saysCount: Bool { hasWord(in: NameHints.countWords) }
  /// A number that names a thing and measures nothing.
  var suggestsCode: Bool { hasWord(in: NameHints.codeWords) }
  /// A share that may be in percent; a rate or a ratio may be of anything.
  var suggestsPercent: Bool {
    hasPercentSigns || hasWord(in: NameHints.shareWords.subtracting(["rate", "ratio"]))
  }
  /// Why a percentage is suspected.
  var percentReason: String {
    hasPercentSigns
      ? "the values were written with percent signs" : "the name says a share, in percent"
  }
  var suggestsIdentifier: Bool { hasWord(in: ["id", "key", "uuid", "index", "rownames"]) }

  private func hasWord(in list: Set<String>) -> Bool { words.contains { list.contains($0) } }

  /// The last word ends in s as a plural does, and is no amount.
  var isPlural: Bool {
    guard let last = words.last, last.count > 3, last.hasSuffix("s") else { return false }
    let isNoPlural = ["ss", "us", "is", "as", "ous"].contains { last.hasSuffix($0) }
    return !isNoPlural && !suggestsAmount && !suggestsClass && !suggestsOrder && !suggestsShare
  }

  private static let classWords: Set<String> = [
    "class", "classes", "label", "category", "categories", "type", "kind", "species", "group",
    "cluster", "status", "diagnosis", "branch", "code", "digit", "letter",
    "lettr", "variety", "genre", "region", "brand", "color", "colour", "gender", "sex", "fault",
    "activity", "family", "site", "cultivar", "breed", "segment", "topic", "nationality",
  ]
  private static let codeWords: Set<String> = [
    "zip", "zipcode", "postcode", "postal", "fips", "phone", "telephone", "ssn", "sku", "isbn",
    "barcode",
  ]
  private static let orderWords: Set<String> = [
    "quality", "rating", "ratings", "grade", "level", "rank", "stage", "satisfaction", "stars",
    "severity", "utility", "likert", "agreement", "opinion", "pain", "risk", "importance",
    "health", "difficulty", "star", "priority", "happiness", "evaluation",
    "tier", "sentiment", "urgency", "intensity",
  ]
  private static let amountWords: Set<String> = [
    "price", "prices", "cost", "costs", "value", "amount", "income", "salary", "wage", "wages",
    "revenue", "sales", "loss", "losses", "fare", "weight", "height", "length", "width", "area",
    "volume", "time", "duration", "age", "temperature", "distance", "speed", "total", "balance",
    "charge", "charges", "expenditure", "expenses", "strength", "mass", "concentration", "residual",
    "return", "returns", "hours", "minutes", "seconds", "miles", "dollars", "pressure", "energy",
    "power", "consumption", "mpg", "bmi", "rent", "payment", "budget", "size", "depth", "year",
    "latitude", "longitude", "density", "flow", "net", "gross", "gdp", "goal", "velocity", "dose",
    "profit", "profits", "sqft", "calories", "load", "yield", "population",
    "delay", "latency", "temp", "humidity", "rainfall", "fee", "tax", "premium", "earnings",
    "spend", "worth", "tenure", "experience", "iq", "wt", "ht", "pulse", "thickness", "diameter",
  ]
  private static let shareWords: Set<String> = [
    "share", "prob", "probability", "pct", "percent", "percentage", "proportion", "fraction",
    "ratio", "accuracy", "rate", "vote", "coverage", "prevalence", "turnout",
  ]
  private static let countWords: Set<String> = [
    "count", "counts", "cnt", "number", "num", "nb", "freq", "frequency", "visits", "claims",
    "claim", "trips", "rings", "children", "articles", "events", "accidents", "goals", "deaths",
    "calls", "crimes", "cases", "births", "bikers", "rentals", "passengers", "purchases", "clicks",
    "incidents", "arrivals", "visitors", "citations", "awards", "failures", "defects", "doctor",
    "absences", "seizures", "satellites", "kids",
  ]
}
