using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Features.Admin.Cases.Acts;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;

namespace CrediCare.Web.Tests.Features.Admin.Cases.Acts;

/// <summary>Fees within the tables, interest up to a day, and taking back what was wrong.</summary>
public sealed class ChargesTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Fee_IsCharged_UpToTheCapThatIsSaid_AndTakenBackWithAReason()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", moves: (made, user) => made.SendDemand(user));
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var tooMuch = await odd.StaffActAsync(one, "fees", Fee("CollectionFee", "99 000"));
        var said = tooMuch.TextOf("#Amount-error");
        Assert.Contains("høyst", said, StringComparison.Ordinal);
        Assert.Equal("99 000", tooMuch.Document.QuerySelector("#Amount")!.GetAttribute("value"));
        Assert.Contains(
            "høyst 0,00",
            (await odd.StaffActAsync(one, "fees", Fee("CourtFee", "1"))).TextOf("#Amount-error").Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
        Assert.NotEmpty((await odd.StaffActAsync(one, "fees", Fee("Waiver", "1"))).TextOf("#Kind-error"));
        Assert.Equal(3, (await _site.CaseAsync(one)).EventCount);

        await odd.StaffActAsync(one, "fees", Fee("CollectionFee", "250,50"));
        var charged = await _site.CaseAsync(one);
        Assert.Equal(Money.FromKroner(1_450.50m), charged.Charged(LedgerEntryKind.CollectionFee));
        Assert.Contains(
            "Salæret var glemt",
            (await amina.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".case__log"),
            StringComparison.Ordinal
        );

        await odd.StaffActAsync(one, "interest", new() { ["Through"] = "31.10.2026" });
        var places = ReversalForm.Charges(await _site.CaseAsync(one)).Keys.Order().ToList();
        var begun = await odd.GetAsync($"/admin/cases/{one.CaseNumber}/reversals");
        foreach (var charge in places.TakeLast(2))
            await odd.StaffActAsync(one, "reversals", new() { ["Charge"] = $"{charge}", ["Reason"] = "Ført på feil sak" });

        Assert.Contains(
            "Gjelder: ",
            (await amina.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".case__log"),
            StringComparison.Ordinal
        );
        var unseen = await odd.SubmitAsync(
            await odd.GetAsync(one.AdminAddress("interest")),
            new() { ["Seen"] = "2147483647" },
            $"{ActSteps.Form}[method=post]"
        );
        Assert.Equal(HttpStatusCode.Conflict, unseen.Status);
        Assert.Contains("passer ikke til saken", unseen.TextOf(".ds-error-summary"), StringComparison.Ordinal);

        // What somebody else has taken back meanwhile is no longer there to be ticked, and nothing else is ticked in its place.
        var moved = await odd.SubmitAsync(begun, new() { ["Charge"] = $"{places[^1]}", ["Reason"] = "Grunnen min" });
        Assert.Equal(HttpStatusCode.Conflict, moved.Status);
        Assert.Equal(
            "Grunnen min",
            moved.Document.QuerySelector("#Reason")!.TextContent.Trim() is { Length: > 0 } text
                ? text
                : moved.Document.QuerySelector("#Reason")!.GetAttribute("value")
        );
        Assert.Empty(moved.Document.QuerySelectorAll("[name=Charge][checked]"));

        var keyless = await odd.SubmitAsync(
            begun,
            new()
            {
                ["Key"] = "",
                ["Charge"] = $"{places[0]}",
                ["Reason"] = "Uten nøkkel",
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, keyless.Status);

        var after = await _site.CaseAsync(one);
        Assert.Equal(Money.FromKroner(1_200), after.Charged(LedgerEntryKind.CollectionFee));
        Assert.Equal(Money.Zero, after.Charged(LedgerEntryKind.Interest));
        Assert.Equal(2, await _site.LoggedAsync(AuditAction.ChargeReversed));
        Assert.Contains(
            "Ført på feil sak",
            (await amina.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".case__log"),
            StringComparison.Ordinal
        );
    }

    private static Dictionary<string, string?> Fee(string kind, string amount) =>
        new()
        {
            ["Kind"] = kind,
            ["Amount"] = amount,
            ["Reason"] = "Salæret var glemt",
        };

    public void Dispose() => _site.Dispose();
}
