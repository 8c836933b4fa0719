using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Decisions;

/// <summary>What waits for a creditor, and how it is answered.</summary>
internal static class DecisionSteps
{
    public const string Form = "main form[enctype]";

    /// <summary>A plan of fourteen instalments, proposed on Monday 16 November with a fortnight to answer.</summary>
    public static Task<Case> AddPlanAsync(this PortalFactory site) =>
        site.AddCaseWithPlanAsync(
            needsApproval: true,
            "2026-11-16",
            [.. Enumerable.Range(0, 14).Select(month => (new DateOnly(2026, 12, 15).AddMonths(month), Money.FromKroner(1_100)))]
        );

    public static Task<Decision> DecisionAsync(this PortalFactory site, Case one) =>
        site.WithDatabaseAsync(context => context.Decisions.AsNoTracking().SingleAsync(decision => decision.CaseId == one.Id));

    public static async Task<PortalPage> AnswerAsync(
        this PortalClient browser,
        string address,
        string? choice,
        string? text = null,
        IReadOnlyList<UploadedFile>? files = null
    )
    {
        var fields = new Dictionary<string, string?> { ["Form.Text"] = text };
        if (choice is not null)
            fields["Form.Choice"] = choice;
        return await browser.SubmitAsync(await browser.GetAsync(address), fields, Form, files: [.. files ?? []]);
    }

    public static string Address(this Decision decision) => $"/decisions/{decision.PublicId}";
}
