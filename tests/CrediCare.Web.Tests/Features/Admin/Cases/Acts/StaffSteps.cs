using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using CrediCare.Web.Tests.Features.Registrations;

namespace CrediCare.Web.Tests.Features.Admin.Cases.Acts;

/// <summary>What a caseworker does to a case.</summary>
internal static class StaffSteps
{
    public static string AdminAddress(this Case one, string page) => $"/admin/cases/{one.CaseNumber}/{page}";

    public static async Task<PortalPage> StaffActAsync(
        this PortalClient browser,
        Case one,
        string page,
        Dictionary<string, string?> fields,
        IReadOnlyList<UploadedFile>? files = null
    ) =>
        await browser.SubmitAsync(
            await browser.GetAsync(one.AdminAddress(page)),
            fields,
            $"{ActSteps.Form}[method=post]",
            files: [.. files ?? []]
        );

    /// <summary>Far enough for a legal step: every letter has been sent, and the last deadline has passed.</summary>
    public static Task<Case> AddWarnedCaseAsync(this PortalFactory site) =>
        site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (made, user) =>
            {
                made.SendDemand(user);
                var sent = made.RecordLegalActionNotice(
                    new CaseLetter(new DateOnly(2026, 10, 20), new DateOnly(2026, 11, 5)),
                    ClaimMaker.Circumstances,
                    ClaimMaker.Occasion("2026-10-20", user)
                );
                Assert.Null(sent.Refusal);
            }
        );

    public static UploadedFile Paper(string field = "Files", string name = "vedtak.pdf") =>
        Files.Pdf(name) with
        {
            Field = field,
        };
}
