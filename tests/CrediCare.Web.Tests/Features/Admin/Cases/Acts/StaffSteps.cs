using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases.Acts;

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
}
