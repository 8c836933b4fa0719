using System.Text;
using CrediCare.Domain.Amounts;
using CrediCare.Web.Documents;

namespace CrediCare.Web.Tests.Documents;

/// <summary>What Norwegian Excel makes of a table: amounts are numbers, and no text is a formula.</summary>
public class TableCsvTests
{
    private static readonly TableFile<(string Text, long Ore)> Table = new(
        "Prøve",
        "Sum",
        [
            TableColumn<(string Text, long Ore)>.Text("=Hva", row => row.Text),
            TableColumn<(string Text, long Ore)>.Amount("Beløp", row => new Money(row.Ore)),
            TableColumn<(string Text, long Ore)>.Count("Antall", row => row.Ore),
        ]
    );

    [Theory]
    [InlineData("Åse; \"Ærlig\"", -123_450, "\"Åse; \"\"Ærlig\"\"\";-1234,50;-123450")]
    [InlineData("", 5, ";0,05;5")]
    [InlineData("=1+1", 0, "'=1+1;0,00;0")]
    [InlineData("+47", 0, "'+47;0,00;0")]
    [InlineData("-nei", 0, "'-nei;0,00;0")]
    [InlineData("@a", 0, "'@a;0,00;0")]
    [InlineData("＝1", 0, "'＝1;0,00;0")]
    [InlineData("to\nlinjer", 0, "\"to\nlinjer\";0,00;0")]
    [InlineData("'=1", 0, "''=1;0,00;0")]
    [InlineData("'n", 0, "'n;0,00;0")]
    [InlineData("\tx", 0, "'\tx;0,00;0")]
    [InlineData("Ola,=1+1", 0, "Ola,'=1+1;0,00;0")]
    [InlineData("Ola;+47", 0, "\"Ola;'+47\";0,00;0")]
    [InlineData("Ola,\"=1\"", 0, "\"Ola,\"\"'=1\"\"\";0,00;0")]
    [InlineData("to\n=1\r\n-2", 0, "\"to\n'=1\r\n'-2\";0,00;0")]
    [InlineData("a\t@b", 0, "a\t'@b;0,00;0")]
    [InlineData("Vei 4, -nei", 0, "Vei 4, -nei;0,00;0")]
    public async Task ARow_IsWrittenSo(string text, long ore, string expected)
    {
        using var file = new MemoryStream();

        await Table.WriteAsync(TableFormat.Csv, new[] { (text, ore) }.ToAsyncEnumerable(), file, default);

        Assert.Equal($"\uFEFF'=Hva;Beløp;Antall\r\n{expected}\r\n", Encoding.UTF8.GetString(file.ToArray()));
    }
}
