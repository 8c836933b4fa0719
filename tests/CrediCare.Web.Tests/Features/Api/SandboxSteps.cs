using CrediCare.Data.Jobs;
using CrediCare.Data.Sandboxes;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>What programs do in test mode.</summary>
internal static class SandboxSteps
{
    public static async Task<HttpClient> TestProgramAsync(
        this PortalFactory site,
        string administrator = PortalFactory.Creditor,
        IReadOnlyCollection<Guid>? portfolios = null
    ) =>
        site.Program(
            await site.MakeKeyAsync(
                administrator,
                portfolios: portfolios ?? (administrator == PortalFactory.Creditor ? [await site.FirstPortfolioAsync()] : null),
                mode: ApiKeyMode.Test
            )
        );

    public static Task<ApiReply> PassNightsAsync(this HttpClient program, int nights = 1) =>
        program.SendAsync("/api/v1/sandbox/nights", new { nights });

    /// <summary>Registers a claim and lets the night come.</summary>
    /// <returns>The case's number.</returns>
    public static async Task<string> MakeCaseAsync(this HttpClient program)
    {
        var sent = await program.SendAsync("/api/v1/registrations", Claims.One());
        Assert.Equal(201, sent.Status);
        await program.PassNightsAsync();
        return (string)(await program.AskAsync($"/api/v1/registrations/{(string)sent.Json["id"]!}")).Json["caseNumber"]!;
    }

    /// <summary>What the agency or the debtor does to a case.</summary>
    public static Task<ApiReply> ActAsync(this HttpClient program, string caseNumber, string act, object? body = null) =>
        body is null
            ? program.SendTextAsync($"/api/v1/sandbox/cases/{caseNumber}/{act}", "")
            : program.SendAsync($"/api/v1/sandbox/cases/{caseNumber}/{act}", body);

    /// <summary>How many databases of sandboxes there are.</summary>
    public static Task<int> SandboxesAsync(this PortalFactory site) =>
        site.WithAsync<SandboxDatabases, int>(async databases => (await databases.FindAsync(CancellationToken.None)).Count);

    /// <summary>The week's cleaning.</summary>
    public static Task<JobOutcome> CleanAsync(this PortalFactory site) =>
        site.WithAsync<Retention, JobOutcome>(job => job.RunAsync(CancellationToken.None));

    public static string Once() => PublicId.New();
}
