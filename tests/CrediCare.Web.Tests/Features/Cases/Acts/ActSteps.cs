using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases.Acts;

/// <summary>What someone does to a case.</summary>
internal static class ActSteps
{
    public const string Form = "main form.form";

    public static async Task<PortalPage> ActAsync(
        this PortalClient browser,
        Case one,
        string page,
        Dictionary<string, string?> fields,
        IReadOnlyList<UploadedFile>? files = null
    ) =>
        await browser.SubmitAsync(
            await browser.GetAsync($"/cases/{one.CaseNumber}/{page}"),
            fields,
            Form,
            files: [.. files ?? []]
        );

    public static Task<Case> CaseAsync(this PortalFactory site, Case one) =>
        site.WithDatabaseAsync(context =>
            context
                .Cases.AsNoTracking()
                .Include(found => found.Ledger)
                .Include(found => found.Invoices)
                .Include(found => found.Disputes)
                .Include(found => found.Decisions)
                .AsSplitQuery()
                .SingleAsync(found => found.Id == one.Id)
        );

    public static Task<int> LoggedAsync(this PortalFactory site, AuditAction action) =>
        site.WithDatabaseAsync(context => context.AuditEntries.CountAsync(entry => entry.Action == action));

    /// <summary>Nothing but the forgery token.</summary>
    public static async Task<Dictionary<string, string>> TokenAsync(this PortalClient browser) =>
        new()
        {
            ["__RequestVerificationToken"] = (await browser.GetAsync("/cases"))
                .Document.QuerySelector("[name=__RequestVerificationToken]")!
                .GetAttribute("value")!,
        };
}
