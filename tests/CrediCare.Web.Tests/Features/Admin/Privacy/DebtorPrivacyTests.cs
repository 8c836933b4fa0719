using System.IO.Compression;
using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Privacy;

/// <summary>Whoever asks is told what is held on them and of nobody else, and what the law lets go is deleted when they ask for it.</summary>
public sealed class DebtorPrivacyTests : IDisposable
{
    private const string Name = "Ingrid Prøvedal";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task TheExport_HasAllOfThePerson_AcrossCreditors_AndNobodyElse()
    {
        var id = await AddAsync();
        var stranger = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Vilde Fremmed");
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);

        var data = await ExportAsync(mona, id);

        Assert.Contains(Name, data, StringComparison.Ordinal);
        Assert.Contains("+4740000333", data, StringComparison.Ordinal);
        foreach (
            var number in await _site.WithDatabaseAsync(context =>
                context.Cases.Where(one => one.Id != stranger.Id).Select(one => one.CaseNumber).ToListAsync()
            )
        )
            Assert.Contains(number, data, StringComparison.Ordinal);
        Assert.DoesNotContain("Vilde Fremmed", data, StringComparison.Ordinal);
        foreach (var other in await _site.WithDatabaseAsync(context => context.Users.Select(user => user.FullName).ToListAsync()))
            Assert.DoesNotContain(other, data, StringComparison.Ordinal);
        Assert.Equal(2, await _site.LoggedAsync(AuditAction.DebtorHandedOut));
    }

    [Fact]
    public async Task ThePageOfTheExport_SaysWhatEachFieldIs_InTheReadersWords()
    {
        var id = await AddAsync();
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);

        var page = await ExportAsync(mona, id, "index.html");

        foreach (var word in new[] { "Fødselsdato", "Saksnummer", "Utestående, i øre", "Telefon", "Hva som ble gjort" })
            Assert.Contains($"<dt>{WebUtility.HtmlEncode(word)}</dt>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>03.02.1980</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>BirthDate</dt>", page, StringComparison.Ordinal);
        Assert.Matches("<details>.*<dt>EventCount</dt>", page);
    }

    [Fact]
    public async Task WithoutAReason_NothingIsHandedOutOrDeleted()
    {
        var id = await AddAsync();
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var page = await mona.GetAsync($"/admin/privacy/debtors/{id}");

        var answer = await mona.SubmitAsync(page, [], "main form[action$='/export']");

        Assert.Contains("Velg hvorfor", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _site.LoggedAsync(AuditAction.DebtorHandedOut));
    }

    [Fact]
    public async Task WhileACaseIsOpen_ItIsRefusedWithTheReason()
    {
        var id = await AddAsync();
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);

        var page = await mona.GetAsync($"/admin/privacy/debtors/{id}");

        Assert.Contains("Saken er åpen", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ikke kjent ennå", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClosedCase_StaysUntilItsDay_AndWhatAccountingDoesNotNeedGoes()
    {
        var id = await AddAsync(isClosed: true);
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var summary = await mona.GetAsync($"/admin/privacy/debtors/{id}/delete");
        Assert.Contains("01.01.2032", summary.Text, StringComparison.Ordinal);
        Assert.Contains("Bokføringsplikt", summary.Text, StringComparison.Ordinal);

        await mona.SubmitAsync(summary, Because, "main form.form");

        var debtor = await DebtorAsync(id);
        Assert.Equal((Name, null, null), (debtor.Name, debtor.Phone, debtor.BirthNumberHash));
        Assert.True(await _site.LoggedAsync(AuditAction.DebtorDeleted) > 0);
        Assert.False(
            await _site.WithDatabaseAsync(context => context.SearchTerms.AnyAsync(term => term.Term.Contains("40000333")))
        );
    }

    [Fact]
    public async Task WhenItsDayHasCome_TheCaseIsForgotten_AndIsNotOpenedAgain()
    {
        var id = await AddAsync(isClosed: true);
        _site.Clock.UtcNow = new(2032, 1, 2, 12, 0, 0, DateTimeKind.Utc);
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var before = await _site.WithDatabaseAsync(context => context.LedgerEntries.SumAsync(row => row.Amount.Ore));
        var summary = await mona.GetAsync($"/admin/privacy/debtors/{id}/delete");

        await mona.SubmitAsync(summary, Because, "main form.form");

        Assert.Equal("(slettet / deleted)", (await DebtorAsync(id)).Name);
        Assert.Equal(before, await _site.WithDatabaseAsync(context => context.LedgerEntries.SumAsync(row => row.Amount.Ore)));
        Assert.False(
            await _site.WithDatabaseAsync(context => context.SearchTerms.AnyAsync(term => term.Term.Contains("INGRID")))
        );
        var one = await _site.WithDatabaseAsync(context => context.Cases.OrderBy(found => found.Id).FirstAsync());
        Assert.NotNull(one.ForgottenOn);
        Assert.NotNull(one.Reopen("prøve", ClaimMaker.Occasion("2032-01-02", Guid.NewGuid())).Refusal);
        Assert.Equal(HttpStatusCode.OK, (await mona.GetAsync($"/cases/{one.CaseNumber}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await mona.GetAsync($"/debtors/{id}")).Status);
    }

    [Fact]
    public async Task WhatHasChangedSinceItWasShown_IsNotDeleted()
    {
        var id = await AddAsync(isClosed: true);
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var summary = await mona.GetAsync($"/admin/privacy/debtors/{id}/delete");
        _site.Clock.UtcNow = _site.Clock.UtcNow.AddMinutes(5);
        await _site.WithDatabaseAsync(async context =>
        {
            await context.Debtors.ExecuteUpdateAsync(set => set.SetProperty(one => one.BirthNumberHash, new byte[] { 1 }));
            return true;
        });

        var answer = await mona.SubmitAsync(summary, Because, "main form.form");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(0, await _site.LoggedAsync(AuditAction.DebtorDeleted));
    }

    private static Dictionary<string, string?> Because => new() { ["Because"] = "AskedByPerson" };

    private async Task<string> ExportAsync(PortalClient browser, string id, string part = "data.json")
    {
        var page = await browser.GetAsync($"/admin/privacy/debtors/{id}");
        var answer = await browser.SubmitAsync(page, Because, "main form[action$='/export']");
        Assert.Equal("application/zip", answer.Response.Content.Headers.ContentType?.MediaType);
        var bytes = await answer.Response.Content.ReadAsByteArrayAsync();
        using var package = new ZipArchive(new MemoryStream(bytes));
        Assert.NotNull(package.GetEntry("index.html"));
        using var reader = new StreamReader(package.GetEntry(part)!.Open());
        return await reader.ReadToEndAsync();
    }

    private Task<Debtor> DebtorAsync(string id) =>
        _site.WithDatabaseAsync(context => context.Debtors.AsNoTracking().SingleAsync(one => one.PublicId == id));

    /// <summary>The same person with two creditors.</summary>
    private async Task<string> AddAsync(bool isClosed = false)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, Name, portfolio: 0, moves: Close);
        if (!isClosed)
            await _site.AddCaseAsync(DemoFirms.Creditors[1], Name, portfolio: 0, moves: Close);
        return await _site.WithDatabaseAsync(async context =>
        {
            var debtors = await context.Debtors.Where(debtor => debtor.Name == Name).ToListAsync();
            foreach (var debtor in debtors)
            {
                context.Entry(debtor).Property(nameof(Debtor.BirthDate)).CurrentValue = new DateOnly(1980, 2, 3);
                debtor.ChangeContact(
                    new ContactDetails(new PostalAddress("Nyveien 2", null, "0150", "Oslo", "NO"), "+4740000333", null),
                    null,
                    _site.Clock.UtcNow
                );
            }

            await context.SaveChangesAsync();
            return debtors.Single(debtor => debtor.Id == one.DebtorId).PublicId;
        });

        void Close(Case made, Guid user)
        {
            if (!isClosed)
                return;
            made.Close(ClosedReason.Withdrawn, ClaimMaker.Circumstances, ClaimMaker.Occasion("2026-11-12", user));
        }
    }

    public void Dispose() => _site.Dispose();
}
