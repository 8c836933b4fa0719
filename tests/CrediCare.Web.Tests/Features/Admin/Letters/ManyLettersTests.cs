using System.Globalization;
using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Admin.Cases.Acts;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;

namespace CrediCare.Web.Tests.Features.Admin.Letters;

/// <summary>A morning's letters, recorded together: what the preview allows is done, each by itself, and once.</summary>
public sealed class ManyLettersTests : IDisposable
{
    private const string Do = "form[method=post][action='/admin/letters']";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task PreviewSaysOfEach_WhatTheCaseWouldSay_AndDoesNothing()
    {
        var (fresh, held) = (await AddAsync("Ingrid Prøvedal"), await AddAsync("Amir Prøvedal", Dispute));
        var demanded = await AddAsync("Jonas Testmo", (one, user) => one.SendDemand(user));
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var list = await odd.GetAsync("/admin/letters");
        var preview = await PreviewAsync(odd, [fresh, held, demanded]);

        Assert.Contains(fresh.CaseNumber, list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(held.CaseNumber, list.Html, StringComparison.Ordinal);
        Assert.Contains("Inkassovarsel Ja", Row(preview, fresh), StringComparison.Ordinal);
        Assert.Contains("innsigelse", Row(preview, held), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Varsel om rettslige skritt Ja", Row(preview, demanded), StringComparison.Ordinal);
        Assert.Contains("2 brev kan registreres, 1 kan ikke", preview.Text, StringComparison.Ordinal);
        Assert.Equal(CaseStage.Opened, (await _site.CaseAsync(fresh)).Stage);
        var form = await odd.GetAsync(fresh.AdminAddress("letters"));
        Assert.EndsWith(
            form.Document.QuerySelector("#Fee")!.GetAttribute("value")!,
            Row(preview, fresh),
            StringComparison.Ordinal
        );
        var tooShort = await odd.GetAsync($"{Address([fresh])}&sentOn=20.11.2026&deadline=01.12.2026");
        Assert.Contains("0 brev kan registreres", tooShort.Text, StringComparison.Ordinal);
        Assert.Null(tooShort.Document.QuerySelector($"{Do} button"));
    }

    [Fact]
    public async Task SentTwice_EachIsRecordedOnce_AsItsOwnFormWouldHave()
    {
        var many = new List<Case>();
        foreach (var number in Enumerable.Range(0, 12))
            many.Add(await AddAsync($"Prøve {number}"));
        var alone = await AddAsync("Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var preview = await PreviewAsync(odd, many);

        var first = await odd.SubmitAsync(preview, [], Do);
        var again = await odd.SubmitAsync(preview, [], Do);
        await odd.StaffActAsync(alone, "letters", []);

        Assert.Contains("12 registrert", first.Text, StringComparison.Ordinal);
        Assert.Contains("12 registrert", again.Text, StringComparison.Ordinal);
        var single = Shape(await _site.CaseAsync(alone));
        foreach (var one in many)
            Assert.Equal(single, Shape(await _site.CaseAsync(one)));
        Assert.Equal(13, await _site.LoggedAsync(AuditAction.LetterRecorded));
        Assert.DoesNotContain(many[0].CaseNumber, (await odd.GetAsync("/admin/letters")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatHasHappenedSinceThePreview_StopsThatCaseAlone_AndIsSaid()
    {
        var (good, changed) = (await AddAsync("Ingrid Prøvedal"), await AddAsync("Amir Prøvedal"));
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var preview = await PreviewAsync(odd, [good, changed]);
        await odd.ActAsync(changed, "disputes", new() { ["About"] = "Other", ["Text"] = "Feil" });

        var result = await odd.SubmitAsync(preview, [], Do);

        Assert.Contains("1 registrert", result.Text, StringComparison.Ordinal);
        Assert.Contains($"{changed.CaseNumber}Noe har skjedd", result.TextOf("table tbody"), StringComparison.Ordinal);
        Assert.Equal(CaseStage.NoticeSent, (await _site.CaseAsync(good)).Stage);
        Assert.Equal(CaseStage.Opened, (await _site.CaseAsync(changed)).Stage);
    }

    [Fact]
    public async Task ForgedLetters_AreRefused_ByTheCaseItself()
    {
        var (one, held) = (await AddAsync("Ingrid Prøvedal"), await AddAsync("Amir Prøvedal", Dispute));
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var preview = await PreviewAsync(odd, [one]);

        var dearer = await odd.SubmitAsync(preview, new() { ["Items[0].FeeOre"] = "900000" }, Do);
        var disputed = await odd.SubmitAsync(
            preview,
            new()
            {
                ["Items[0].CaseNumber"] = held.CaseNumber,
                ["Items[0].Seen"] = (await _site.CaseAsync(held)).EventCount.ToString(CultureInfo.InvariantCulture),
            },
            Do
        );
        var ahead = await odd.SubmitAsync(preview, new() { ["SentOn"] = "24.11.2026", ["Deadline"] = "10.12.2026" }, Do);

        foreach (var answer in new[] { dearer, disputed, ahead })
            Assert.Contains("0 registrert", answer.Text, StringComparison.Ordinal);
        Assert.Equal(CaseStage.Opened, (await _site.CaseAsync(one)).Stage);
        Assert.Equal(CaseStage.Opened, (await _site.CaseAsync(held)).Stage);
        foreach (var path in new[] { "/admin/letters", "/admin/letters/preview" })
            Assert.Equal(HttpStatusCode.Forbidden, (await amina.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await amina.PostAsync("/admin/letters", await amina.TokenAsync())).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await odd.SubmitAsync(preview, new() { ["Items[0].Key"] = "" }, Do)).Status);
    }

    private static void Dispute(Case one, Guid user) =>
        one.OpenDispute(DisputeReason.Other, "Feil", ClaimMaker.Occasion("2026-11-18", user));

    private Task<Case> AddAsync(string debtor, Action<Case, Guid>? moves = null) =>
        _site.AddCaseAsync(DemoFirms.Kvistbekk, debtor, moves: moves);

    private static Task<PortalPage> PreviewAsync(PortalClient browser, IEnumerable<Case> cases) =>
        browser.GetAsync(Address(cases));

    private static string Address(IEnumerable<Case> cases) =>
        $"/admin/letters/preview?{string.Join('&', cases.Select(one => $"item=case-{one.CaseNumber}"))}";

    private static string Row(PortalPage page, Case one) =>
        string.Join(
            ' ',
            page.Document.QuerySelectorAll("tbody tr")
                .Single(row => row.TextContent.Contains(one.CaseNumber, StringComparison.Ordinal))
                .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static (CaseStage, DateOnly?, DateOnly?, int, long) Shape(Case one) =>
        (one.Stage, one.NoticeSentOn, one.NoticeDeadline, one.EventCount, one.Ledger.Sum(entry => entry.Amount.Ore));

    public void Dispose() => _site.Dispose();
}
