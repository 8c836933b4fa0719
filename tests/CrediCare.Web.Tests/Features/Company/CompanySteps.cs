using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Company;

/// <summary>What a company's administrators do about the company itself.</summary>
internal static class CompanySteps
{
    /// <summary>Nobody's account, and another.</summary>
    public const string Account = "99991234590";
    public const string AccountTyped = "9999.12.34590";

    /// <summary>Those of Måltrost, in the order of addresses.</summary>
    public static readonly string[] MaltrostsAdministrators = [PortalFactory.OtherCreditor, PortalFactory.Accountant];

    public const string ProposeForm = "form[action='/company/bank-account']";
    public const string ConfirmForm = "main form[action$='/confirm']";
    public const string StopForm = "main form[action$='/stop']";
    public const string RefuseForm = "main form[action$='/refuse']";

    /// <returns>The change's page.</returns>
    public static async Task<string> ProposeAsync(
        this PortalClient administrator,
        Dictionary<string, string?>? also = null,
        string company = ""
    )
    {
        var page = await administrator.GetAsync($"/company/bank-account{company}");
        var answer = await administrator.SubmitAsync(page, new(also ?? []) { ["BankAccount"] = AccountTyped }, ProposeForm);
        return answer.Location ?? throw new InvalidOperationException($"It was not proposed:\n{answer.Text}");
    }

    public static async Task<PortalPage> PressAsync(this PortalClient browser, string page, string form) =>
        await browser.SubmitAsync(await browser.GetAsync(page), [], form);

    public static Task<BankAccountChange> ChangeAsync(this PortalFactory site, string page)
    {
        var id = page.Split('/')[^1];
        return site.WithDatabaseAsync(context =>
            context.BankAccountChanges.AsNoTracking().Include(one => one.Portfolios).SingleAsync(one => one.PublicId == id)
        );
    }

    public static Task<Creditor> CreditorAsync(this PortalFactory site, string name) =>
        site.WithDatabaseAsync(context =>
            context
                .Creditors.AsNoTracking()
                .Include(one => one.Portfolios)
                .Include(one => one.NameWords)
                .SingleAsync(one => one.Name == name)
        );

    /// <summary>Who is mailed about what, in the order of addresses.</summary>
    public static async Task<List<string>> ToldAsync(this PortalFactory site, MailKind kind) =>
        await site.WithDatabaseAsync(context =>
            context
                .OutboxMails.Where(mail => mail.Kind == kind)
                .OrderBy(mail => mail.RecipientAddress)
                .Select(mail => mail.RecipientAddress)
                .ToListAsync()
        );

    public static Task<JobOutcome> RunTheDayAsync(this PortalFactory site) =>
        site.WithAsync<CaseDay, JobOutcome>(async day =>
            await day.CarryOutAsync((await day.StartAsync(JobTrigger.Command, null, default)).Started!, default)
        );

    /// <summary>What the page shows under a name in its lists of names and values.</summary>
    public static string Value(this PortalPage page, string name) =>
        string.Join(
            ' ',
            (
                page.Document.QuerySelectorAll("dt").FirstOrDefault(one => one.TextContent.Trim() == name)?.NextElementSibling
                ?? throw new InvalidOperationException($"No '{name}' on the page:\n{page.Text}")
            ).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>Where a caseworker decides about the change.</summary>
    public static string DeskOf(string change) =>
        change.Replace("/company/bank-account", "/admin/creditors/changes", StringComparison.Ordinal);

    public static async Task ConfirmForAgencyAsync(this PortalClient caseworker, string change) =>
        Assert.Equal(
            "/admin/creditors/changes",
            (
                await caseworker.SubmitAsync(
                    await caseworker.GetAsync(DeskOf(change)),
                    new() { ["Confirm.HasCalled"] = "true" },
                    ConfirmForm
                )
            ).Location
        );

    /// <summary>What was done about accounts, looks left out.</summary>
    public static Task<List<(AuditAction Action, string? Detail)>> AccountLogAsync(this PortalFactory site) =>
        site.WithDatabaseAsync(async context =>
            (
                await context
                    .AuditEntries.Where(entry =>
                        entry.SubjectType == nameof(BankAccountChange) && entry.Action != AuditAction.Viewed
                    )
                    .OrderBy(entry => entry.Id)
                    .ToListAsync()
            ).ConvertAll(entry => (entry.Action, entry.Detail))
        );
}
