using System.Net;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>What is typed about the debtor, by mistake or because people have such names.</summary>
public sealed class DebtorInputTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("OrganisationNumber", "310 000 018", "Organisasjonsnummeret stemmer ikke")]
    [InlineData("Postcode", "15", "fire siffer")]
    [InlineData("Phone", "12 34", "åtte siffer")]
    [InlineData("Email", "navn@", "e-postadresse")]
    [InlineData("Name", null, "Fyll ut «Navn»")]
    [InlineData("Kind", "Ghost", "Velg om det er")]
    [InlineData("Country", "QQ", "Velg et land")]
    public async Task DebtorField_IsAnsweredBesideIt(string field, string? typed, string answer)
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();

        var page = await new Registering(browser).FillAsync(step, Registering.Debtor((field, typed)));

        Assert.Contains(answer, page.TextOf($"#Debtor_{field}-error"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BirthNumber", "15857050094", null, "Fødselsnummeret stemmer ikke")]
    [InlineData("BirthNumber", null, null, "Skriv fødselsnummeret")]
    [InlineData("BirthDate", "15857050093", "16.05.1970", "passer ikke med fødselsnummeret")]
    [InlineData("BirthDate", "15857050093", "24.11.2026", "er ikke kommet ennå")]
    public async Task Person_IsAnsweredBesideTheField(string field, string? number, string? born, string answer)
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();

        var page = await new Registering(browser).FillAsync(
            step,
            Registering.Debtor(
                ("Kind", "Person"),
                ("OrganisationNumber", null),
                ("NeedsBirthNumber", "true"),
                ("BirthNumber", number),
                ("BirthDate", born)
            )
        );

        Assert.Contains(answer, page.TextOf($"#Debtor_{field}-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmojiName_IsTaken()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);

        var receipt = await new Registering(browser).SendAsync(Registering.Debtor(("Name", "Blomster 🌷👩🏽‍🌾 Æsj AS")));

        Assert.Contains("Blomster 🌷👩🏽‍🌾 Æsj AS", receipt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ControlCharacters_AreLeftOut()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);

        await new Registering(browser).SendAsync(
            Registering.Debtor(("Name", "Null\u0007stilt\u202E AS")),
            Registering.Invoice(("Note", "linje 1\r\nlinje 2\u0001"))
        );

        await factory.WithDatabaseAsync(async context =>
            Assert.Equal(
                "linje 1\nlinje 2",
                (await context.Registrations.SingleAsync(one => one.DebtorName == "Nullstilt AS")).Note
            )
        );
    }

    [Fact]
    public async Task NullCharacterInAPlainForm_IsABadRequest()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();

        var page = await new Registering(browser).FillAsync(step, Registering.Debtor(("Name", "Null\0 AS")));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }
}
