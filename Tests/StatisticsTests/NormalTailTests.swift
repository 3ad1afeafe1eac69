import Statistics
import Testing

/// Tails of the normal law; expected numbers are from mpmath with 40 digits.
struct NormalTailTests {
  @Test(
    arguments: [
      (-300, -45006.622732118663, 0, 0),
      (-30, -454.3212439563432, 1.4736461348785475e-196, 4.4209384046356426e-195),
      (-24.9, -314.14041276161316, 9.2778896634886694e-136, 2.3101945262086786e-134),
      (-8, -35.01343715991455, 5.0522710835368954e-15, 4.0418168668295189e-14),
      (-1, -1.8410216450092635, 0.28759997093917836, 0.3703137142233946),
      (0, -0.69314718055994531, 0.79788456080286536, 0.63661977236758134),
      (0.5, -0.36894641528865639, 1.1410777703680645, 0.73151959284412105),
      (3, -0.0013508099647481938, 3.2830986549304365, 0.92944081321473188),
      (9, -1.1285884059538406e-19, 9.1085231050028688, 0.98848520934528287),
      (24.9, -3.7200792751086237e-137, 24.940032126647175, 0.99840252467855672),
      (30, -4.906713927148187e-198, 30.033259667433677, 0.99889622848810991),
      (300, 0, 300.00333325926337, 0.99998888962956105),
      (1_000_000, 0, 1000000.000001, 0.99999999999900001),
    ] as [(Double, Double, Double, Double)])
  func `logarithm, hazard and its slope`(
    z: Double, logCumulative: Double, hazard: Double, slope: Double
  ) {
    #expect(isNear(Normal.logCumulative(z), logCumulative))
    #expect(isNear(Normal.hazard(z), hazard))
    #expect(isNear(Normal.hazardSlope(z), slope))
  }

  @Test func `the asymptotic series joins without a step`() {
    let (below, above) = ((12.0).nextDown, 12.0)
    #expect(abs(Normal.hazard(below) - Normal.hazard(above)) < 1e-12)
    #expect(abs(Normal.hazardSlope(below) - Normal.hazardSlope(above)) < 1e-10)
    #expect(abs(Normal.logCumulative(-below) - Normal.logCumulative(-above)) < 1e-10)
  }

  @Test(arguments: [1e4, 1e20, 1e150, 1e300])
  func `far tails are finite`(z: Double) {
    #expect(abs(Normal.hazard(z) / z - 1) < 1e-7 && Normal.hazard(-z) == 0)
    #expect(abs(Normal.hazardSlope(z) - 1) < 1e-7 && Normal.hazardSlope(-z) == 0)
    #expect(Normal.logCumulative(z) == 0)
    #expect(Normal.logCumulative(-z) < 0 && !Normal.logCumulative(-z).isNaN)
  }

  private func isNear(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-11 * abs(expected) + 1e-300
  }
}
