using CrediCare.Data.Security;
using CrediCare.Data.Seeding;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Reports;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>One of each thing that an address for programs can name, in the first company.</summary>
internal sealed record ApiWorld(string CaseNumber, string RegistrationId, string DocumentId, string DecisionId, string ReportId)
{
    public static async Task<ApiWorld> MakeAsync(PortalFactory site)
    {
        var one = await site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (claim, userId) =>
            {
                claim.SendDemand(userId);
                claim.Ask("Stemmer det?", "2026-11-20", userId);
            }
        );
        var program = site.Program(await site.MakeNarrowKeyAsync());
        var sent = await program.SendAsync("/api/v1/registrations", Claims.One());
        return await site.WithDatabaseAsync(async context =>
        {
            var now = site.Clock.UtcNow;
            var found = await context.Cases.SingleAsync(claim => claim.Id == one.Id);
            var bytes = "%PDF-1.4 prøve"u8.ToArray();
            var document = Document.ForCase(
                found.CreditorId,
                found.Id,
                "faktura.pdf",
                DocumentType.Pdf,
                bytes.Length,
                new string('0', 64),
                await context.Users.Select(user => user.Id).OrderBy(id => id).FirstAsync(),
                now
            );
            var vault = site.Services.GetRequiredService<Vault>();
            context.AddRange(document, new DocumentContent(document.Id, vault.Seal(bytes, Purposes.Document)));
            var creditor = await context.Creditors.SingleAsync(owner => owner.Id == found.CreditorId);
            var portfolio = await context.Portfolios.SingleAsync(place => place.Id == found.PortfolioId);
            var day = new DateOnly(2026, 10, 31);
            var report = await context.Reports.SingleOrDefaultAsync(known =>
                known.PortfolioId == portfolio.Id && known.Day == day
            );
            if (report is null)
            {
                report = Report.Begin(ReportKind.Status, creditor.Id, portfolio.Id, day, now);
                var whose = new ReportOwner(creditor.Name, creditor.OrganisationNumber, portfolio.Name);
                report.Freeze(ReportPacking.Pack(StatusReport.OfCreditor(whose, [], day, now)), [], now);
                context.Add(report);
            }

            await context.SaveChangesAsync();
            var decision = await context.Decisions.SingleAsync(asked => asked.CaseId == one.Id);
            return new ApiWorld(one.CaseNumber, (string)sent.Json["id"]!, document.PublicId, decision.PublicId, report.PublicId);
        });
    }

    /// <summary>The address with these things in the places it leaves open.</summary>
    public string Fill(string path) =>
        path.Replace("{caseNumber}", CaseNumber, StringComparison.Ordinal)
            .Replace(
                "{id}",
                path.Split('/')[3] switch
                {
                    "registrations" => RegistrationId,
                    "documents" => DocumentId,
                    "decisions" => DecisionId,
                    "reports" => ReportId,
                    _ => "{id}",
                },
                StringComparison.Ordinal
            );
}
