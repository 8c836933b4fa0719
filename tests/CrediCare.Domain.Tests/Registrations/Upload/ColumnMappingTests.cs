using CrediCare.Domain.Registrations.Upload;

namespace CrediCare.Domain.Tests.Registrations.Upload;

public sealed class ColumnMappingTests
{
    [Theory]
    [InlineData("Fakturanr.", UploadColumn.InvoiceNumber)]
    [InlineData("FAKTURANUMMER", UploadColumn.InvoiceNumber)]
    [InlineData("Faktura nr", UploadColumn.InvoiceNumber)]
    [InlineData("Invoice no.", UploadColumn.InvoiceNumber)]
    [InlineData("Forfall", UploadColumn.DueDate)]
    [InlineData("forfallsdato", UploadColumn.DueDate)]
    [InlineData("Due date", UploadColumn.DueDate)]
    [InlineData("Beløp (NOK)", UploadColumn.Invoiced)]
    [InlineData("Belo\u0308p", null)]
    [InlineData("Ba\u030Alder", null)]
    [InlineData("Va\u030Ar referanse", UploadColumn.OwnReference)]
    [InlineData("Restbeløp", UploadColumn.Outstanding)]
    [InlineData("KID", UploadColumn.Kid)]
    [InlineData("KID-nummer", UploadColumn.Kid)]
    [InlineData("Kundenavn", UploadColumn.Name)]
    [InlineData("Org.nr.", UploadColumn.OrganisationNumber)]
    [InlineData("E-post", UploadColumn.Email)]
    [InlineData("Postnr", UploadColumn.Postcode)]
    [InlineData("c/o", UploadColumn.StreetExtra)]
    [InlineData("Selger", null)]
    [InlineData("", null)]
    [InlineData("\uD800", null)]
    public void Heading_IsRecognised(string heading, UploadColumn? column) =>
        Assert.Equal(column, UploadColumnNames.Recognise(heading));

    [Fact]
    public void Headings_OfAnAccountingProgram_AreAllItTakes()
    {
        var read = HeaderReading.Of([
            "Kundenr",
            "Kundenavn",
            "Orgnr",
            "Fakturanr",
            "Fakturadato",
            "Forfallsdato",
            "Beløp",
            "Restbeløp",
            "KID",
            "Fakturatekst",
            "Selger",
        ]);

        Assert.True(read.IsClear);
        Assert.Equal([10], read.Unknown);
        Assert.Equal(3, read.Mapping.Places[UploadColumn.InvoiceNumber]);
        Assert.Equal(10, read.Mapping.Places.Count);
    }

    [Fact]
    public void Headings_ThatNameOneThingTwice_AreForAPersonToSay()
    {
        var read = HeaderReading.Of(["Beløp", "Navn", "Fakturabeløp", "Må rettes (leses ikke)", " "]);

        var doubled = Assert.Single(read.Doubled);
        Assert.Equal(UploadColumn.Invoiced, doubled.Column);
        Assert.Equal([0, 2], doubled.Places);
        Assert.False(read.IsClear);
        Assert.Empty(read.Unknown);
        Assert.Equal(0, read.Mapping.Places[UploadColumn.Invoiced]);
    }

    [Fact]
    public void Missing_IsWhatNoClaimCanDoWithout()
    {
        var nothing = new ColumnMapping();
        var all = UploadColumns.Required.Aggregate(nothing, (mapping, column) => mapping.With(column, 0));

        Assert.Equal([.. UploadColumns.Required, UploadColumn.DebtorKind], nothing.Missing);
        Assert.Equal([UploadColumn.DebtorKind], all.Missing);
        Assert.All(UploadColumns.TellWhoOwes, column => Assert.True(all.With(column, 1).IsComplete));
        Assert.True(all.WithFixed(UploadColumn.DebtorKind, "Person").IsComplete);
        Assert.Equal(
            [UploadColumn.Description],
            all.With(UploadColumn.DebtorKind, 1).With(UploadColumn.Description, null).Missing
        );
    }

    [Fact]
    public void WithFixed_OfWhatDiffersFromRowToRow_IsABug() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ColumnMapping().WithFixed(UploadColumn.InvoiceNumber, "1"));

    [Fact]
    public void Mapping_IsRememberedAsItWas()
    {
        var mapping = new ColumnMapping()
            .With(UploadColumn.Name, 3)
            .With(UploadColumn.Invoiced, 0)
            .WithFixed(UploadColumn.Description, " Husleie ");

        Assert.Equal(mapping, ColumnMapping.OfText(mapping.ToText()));
        Assert.Equal("Husleie", mapping.Fixed[UploadColumn.Description]);
        Assert.NotEqual(mapping, mapping.With(UploadColumn.Name, 4));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"Places\":{\"Colour\":1},\"Fixed\":{}}")]
    [InlineData("{\"Places\":{\"Name\":-1},\"Fixed\":{}}")]
    [InlineData("{\"Places\":{\"99\":1},\"Fixed\":{}}")]
    [InlineData("{\"Places\":{},\"Fixed\":{\"InvoiceNumber\":\"1\"}}")]
    public void Mapping_ThatSaysNothing_IsForgotten(string text) => Assert.Null(ColumnMapping.OfText(text));

    [Fact]
    public void Signature_IsThatOfTheHeadingsInTheirOrder()
    {
        var signature = HeaderReading.SignatureOf(["Navn", "Faktura nr.", "Beløp"]);

        Assert.Equal(32, signature.Length);
        Assert.Equal(signature, HeaderReading.SignatureOf(["NAVN", "Fakturanr", "beløp", " "]));
        Assert.NotEqual(signature, HeaderReading.SignatureOf(["Fakturanr", "Navn", "Beløp"]));
    }

    [Theory]
    [InlineData("Navn;Forfall", true)]
    [InlineData("Navn;Kundenavn", false)]
    [InlineData("Kundeliste per 22.11.2026", false)]
    [InlineData("Ola Nordmann;22.11.2026;100,00", false)]
    public void Header_NamesTwoThingsAtLeast(string row, bool isHeader) =>
        Assert.Equal(isHeader, HeaderReading.IsHeader(row.Split(';')));
}
