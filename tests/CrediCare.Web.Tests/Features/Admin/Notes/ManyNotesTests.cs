using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Notes;

/// <summary>The same note or question on many cases: looked at first, done once, each by itself.</summary>
public sealed class ManyNotesTests : IDisposable
{
    private const string Write = "form[method=post][action='/admin/notes/preview']";
    private const string Do = "form[method=post][action='/admin/notes']";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Question_IsAskedOnThoseItCanBe_Once_AndANoteGoesOnAll()
    {
        var open = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        var other = await _site.AddCaseAsync(DemoFirms.Maltrost, "Amir Prøvedal");
        var closed = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Jonas Testmo",
            moves: (one, user) =>
                one.Close(ClosedReason.Uncollectable, ClaimMaker.Circumstances, ClaimMaker.Occasion("2026-11-18", user))
        );
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var address = $"/admin/notes?item=case-{open.CaseNumber}&item=case-{other.CaseNumber}&item=case-{closed.CaseNumber}";
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await amina.GetAsync(address)).Status);

        var page = await odd.GetAsync(address);
        var empty = await odd.SubmitAsync(
            page,
            new()
            {
                ["Kind"] = "Question",
                ["Text"] = " ",
                ["AnswerBy"] = "23.11.2026",
            },
            Write
        );
        Assert.NotEmpty(empty.TextOf("#Text-error"));
        Assert.NotEmpty(empty.TextOf("#AnswerBy-error"));
        var preview = await odd.SubmitAsync(page, new() { ["Kind"] = "Question", ["Text"] = "Har dere ny adresse?" }, Write);
        Assert.Contains("2 saker", preview.Text, StringComparison.Ordinal);
        Assert.Contains("avsluttet", preview.TextOf("tbody"), StringComparison.Ordinal);
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.Decisions.CountAsync()));

        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Contains("2 spørsmål er stilt", (await odd.SubmitAsync(preview, [], Do)).Text, StringComparison.Ordinal);
        Assert.Equal(2, await _site.WithDatabaseAsync(context => context.Decisions.CountAsync()));
        Assert.Equal(2, await _site.LoggedAsync(AuditAction.CreditorAsked));
        Assert.Contains(
            "Har dere ny adresse?",
            (await amina.GetAsync($"/cases/{open.CaseNumber}")).Text,
            StringComparison.Ordinal
        );

        var noted = await odd.SubmitAsync(
            await odd.GetAsync(address),
            new() { ["Kind"] = "Internal", ["Text"] = "Ringt." },
            Write
        );
        var changed = await odd.SubmitAsync(noted, new() { ["edit"] = "true" }, "#edit");
        Assert.Equal("Ringt.", changed.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.NotNull(noted.Document.QuerySelector("[name=carried]"));
        var written = await odd.SubmitAsync(noted, [], Do);
        Assert.Null(written.Document.QuerySelector("[name=carried]"));
        Assert.Equal(3, await _site.WithDatabaseAsync(context => context.CaseNotes.CountAsync()));
        Assert.DoesNotContain("Ringt.", (await amina.GetAsync($"/cases/{open.CaseNumber}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/notes?return=%2Fadmin%3Fkind%3DPlans", "/admin?kind=Plans")]
    [InlineData("/admin/notes?return=https%3A%2F%2Fond.example", "/admin")]
    [InlineData("/admin/assignments?act=Take", "/admin")]
    [InlineData("/admin/letters/preview", "/admin/letters")]
    public async Task NothingPicked_IsSaidBesideTheList(string address, string list)
    {
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) => one.OpenDispute(DisputeReason.Other, "Feil", ClaimMaker.Occasion("2026-11-18", user))
        );
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Amir Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var answer = await odd.GetAsync(address);

        Assert.Equal(list, answer.Location);
        if (list.Contains("kind", StringComparison.Ordinal))
            list = "/admin";
        Assert.Contains("minst én", (await odd.GetAsync(list)).TextOf("#none-picked"), StringComparison.Ordinal);
        Assert.Null((await odd.GetAsync(list)).Document.QuerySelector("#none-picked"));
    }

    public void Dispose() => _site.Dispose();
}
