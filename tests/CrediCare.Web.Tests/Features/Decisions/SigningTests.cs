using System.Net;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Documents;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Decisions;

public sealed class SigningTests : IDisposable
{
    private static readonly string Hash = new('a', 64);

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Declaration_IsSignedWithNameAndCode_AndTheReceiptHoldsTheDocumentsHash()
    {
        var decision = await AskAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var (phone, _) = await amina.TurnOnSecondFactorAsync(_site);
        _site.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await SignAsync(amina, decision, "amina  øvingsen", phone.Code());

        Assert.Equal(decision.Address(), answer.Location);
        var signed = await _site.WithDatabaseAsync(context => context.Declarations.AsNoTracking().SingleAsync());
        Assert.Equal(DeclarationState.Signed, signed.State);
        Assert.Equal(Hash, signed.DocumentSha256);
        Assert.Equal(_site.Clock.UtcNow, signed.SecondFactorAtUtc);
        var page = await amina.GetAsync(decision.Address());
        Assert.Contains("amina øvingsen", page.TextOf(".pairs dd:nth-of-type(2)"), StringComparison.Ordinal);
        Assert.Contains("uendret", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutACode_OrInAnotherName_NothingIsSigned()
    {
        var decision = await AskAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var without = await SignAsync(amina, decision, "Amina Øvingsen", "123456");
        Assert.Contains("trenger du engangskode", without.Text, StringComparison.Ordinal);
        Assert.NotEqual("", without.TextOf("#Form_Code-error"));

        var (phone, _) = await amina.TurnOnSecondFactorAsync(_site);
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotEqual("", (await SignAsync(amina, decision, "", phone.Code())).TextOf("#Form_FullName-error"));
        var another = await SignAsync(amina, decision, "Siri Prøvestad", phone.Code());
        Assert.Contains("ikke det som står på kontoen", another.TextOf("#Form_FullName-error"), StringComparison.Ordinal);

        Assert.Equal(
            DeclarationState.Requested,
            await _site.WithDatabaseAsync(context => context.Declarations.Select(one => one.State).SingleAsync())
        );
    }

    [Fact]
    public async Task DocumentThatWasNotTheOneShown_IsNotSigned()
    {
        var decision = await AskAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var (phone, _) = await amina.TurnOnSecondFactorAsync(_site);
        _site.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await SignAsync(amina, decision, "Amina Øvingsen", phone.Code(), new string('b', 64));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("ikke det samme som da vi spurte", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<PortalPage> SignAsync(
        PortalClient browser,
        Decision decision,
        string name,
        string code,
        string? hash = null
    )
    {
        var page = await browser.GetAsync(decision.Address());
        var fields = new Dictionary<string, string?>
        {
            ["Form.Choice"] = "Approve",
            ["Form.FullName"] = name,
            ["Form.Code"] = code,
        };
        if (hash is not null)
            fields["Form.DocumentSha256"] = hash;
        return await browser.SubmitAsync(page, fields, DecisionSteps.Form);
    }

    /// <summary>A declaration to sign, with its document.</summary>
    private async Task<Decision> AskAsync()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        await _site.WithDatabaseAsync(async context =>
        {
            var found = await context.Cases.Include(row => row.Decisions).SingleAsync(row => row.Id == one.Id);
            var caseworker = await context.Users.SingleAsync(user => user.Email == PortalFactory.Caseworker);
            var document = Document.ForCase(
                found.CreditorId,
                found.Id,
                "erklæring.pdf",
                DocumentType.Pdf,
                1_000,
                Hash,
                caseworker.Id,
                _site.Clock.UtcNow
            );
            var declaration = found
                .RequestDeclaration(
                    DeclarationKind.ForcedSale,
                    new ShownDocument(document.Id, document.FileName, document.Sha256),
                    ClaimMaker.Question("Vil dere signere?", "2026-11-18"),
                    ClaimMaker.Occasion("2026-11-18", caseworker.Id)
                )
                .Value;
            context.AddRange(document, declaration);
            await context.SaveChangesAsync();
        });
        return await _site.DecisionAsync(one);
    }

    public void Dispose() => _site.Dispose();
}
