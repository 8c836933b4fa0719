namespace CrediCare.Sheets.Tests;

/// <summary>No spreadsheet finds a formula in what we write, at whatever sign it splits, and we read back what was meant.</summary>
public class HarmlessTextTests
{
    private const string Signs = "=+-@＝－,;\t\r\n\"' a0";
    private static readonly char[] Splits = [',', ';', '\t', '\r', '\n'];

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("Ola,=1+1", "Ola,'=1+1")]
    [InlineData("Ola;@SUM(A1)", "Ola;'@SUM(A1)")]
    [InlineData("Ola,\"=1\"", "Ola,\"'=1\"")]
    [InlineData("Ola,'=1", "Ola,''=1")]
    [InlineData("to\r\n-2", "to\r\n'-2")]
    [InlineData("\r\nto", "'\r\nto")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("1-2=-1", "1-2=-1")]
    [InlineData("Vei 4, -nei", "Vei 4, -nei")]
    public void AText_IsWrittenSo(string text, string written)
    {
        Assert.Equal(written, HarmlessText.Of(text));
        Assert.Equal(text, HarmlessText.Undo(written));
    }

    [Fact]
    public void WhateverIsWritten_NoCellBeginsAFormula_AndItIsReadBackAsItWas()
    {
        var random = new Random(54);
        for (var times = 0; times < 20_000; times++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Signs[random.Next(Signs.Length)])]);

            var written = HarmlessText.Of(text);

            Assert.Equal(text, HarmlessText.Undo(written));
            foreach (var cell in written.Split(Splits).Select(one => one.TrimStart('"')).Where(one => one.Length > 0))
                Assert.DoesNotContain(cell[0], "=+-@＝－");
        }
    }
}
