using System.Net;
using CrediCare.Data;
using CrediCare.Data.Security;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Conventions.Tests;

/// <summary>
/// Walks every address that takes an id, with ids of another company: nothing is there. The rightful one finds it, so
/// the ids are real. An address whose id this test does not know fails it: say here whose it is.
/// </summary>
public sealed class StrangerTests(StrangerTests.SiteWithCases site) : IClassFixture<StrangerTests.SiteWithCases>
{
    [Theory]
    [InlineData(PortalFactory.Creditor)]
    [InlineData(PortalFactory.Reader)]
    public async Task Stranger_FindsNothing(string stranger)
    {
        using var browser = await site.SignInAsync(stranger);
        var token = await TokenAsync(browser);
        var walked = 0;
        foreach (var (method, path, policy) in AddressesWithIds())
        {
            var page =
                method == "GET"
                    ? await browser.GetAsync(path)
                    : await browser.PostAsync(path, new() { ["__RequestVerificationToken"] = token });

            HttpStatusCode[] closed =
                OpensForStaffOnly(policy) ? [HttpStatusCode.NotFound, HttpStatusCode.Forbidden]
                : stranger == PortalFactory.Reader && method != "GET" ? [HttpStatusCode.NotFound, HttpStatusCode.Forbidden]
                : [HttpStatusCode.NotFound];
            Assert.True(
                closed.Contains(page.Status) || (IsReaderOnly(stranger, policy) && page.Status == HttpStatusCode.Forbidden),
                $"{stranger} got {page.Status} from {method} {path}:\n{page.Text}"
            );
            Assert.DoesNotContain(site.DebtorName, page.Html, StringComparison.Ordinal);
            walked++;
        }

        Assert.True(walked >= 10, $"Only {walked} addresses were walked.");
    }

    [Fact]
    public async Task RightfulOwner_FindsEachOne()
    {
        using var owner = await site.SignInAsync(PortalFactory.OtherCreditor);
        using var staff = await site.SignInAsync(PortalFactory.Administrator);
        foreach (var (_, path, policy) in AddressesWithIds().Where(address => address.Method == "GET"))
        {
            var page = await (OpensForStaffOnly(policy) ? staff : owner).GetAsync(path);

            Assert.True((int)page.Status < 400, $"{page.Status} from {path}:\n{page.Text}");
        }
    }

    private IEnumerable<(string Method, string Path, string? Policy)> AddressesWithIds() =>
        from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where
            endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
            && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            && endpoint.RoutePattern.Parameters.Count > 0
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select (method, site.PathOf(endpoint), endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy);

    private static bool OpensForStaffOnly(string? policy) => policy is "Caseworker" or "AgencyAdministrator";

    private static bool IsReaderOnly(string who, string? policy) =>
        who == PortalFactory.Reader && policy is "Member" or "CreditorAdministrator" or "AdministersSome";

    private static async Task<string> TokenAsync(PortalClient browser)
    {
        var page = await browser.GetAsync("/inbox");
        return page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    /// <summary>The demo cases, and a draft with a document of the other company.</summary>
    public sealed class SiteWithCases : PortalFactory, IAsyncLifetime
    {
        private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

        public string DebtorName { get; private set; } = "";

        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Demo:Cases", "60")];

        public string PathOf(RouteEndpoint endpoint)
        {
            var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            foreach (var parameter in endpoint.RoutePattern.Parameters)
            {
                var key =
                    _ids.Keys.Where(known =>
                            known.EndsWith($"{{{parameter.Name}}}", StringComparison.Ordinal)
                            && path.StartsWith(known.Split('{')[0], StringComparison.Ordinal)
                        )
                        .MaxBy(known => known.Length)
                    ?? throw new InvalidOperationException(
                        $"Whose is '{parameter.Name}' in {path}? Give this test an id of another company."
                    );
                path = path.Replace($"{{{parameter.Name}}}", _ids[key], StringComparison.Ordinal);
            }

            return path;
        }

        public Task InitializeAsync() =>
            WithDatabaseAsync(async context =>
            {
                var owner = await context.Users.SingleAsync(user => user.Email == OtherCreditor);
                var creditorId = await context
                    .Memberships.Where(membership => membership.UserId == owner.Id)
                    .Select(membership => membership.CreditorId)
                    .FirstAsync();
                var theirs = await context
                    .Cases.Where(one => one.CreditorId == creditorId)
                    .Join(
                        context.Debtors,
                        one => one.DebtorId,
                        debtor => debtor.Id,
                        (one, debtor) => new { one.CaseNumber, debtor.Name }
                    )
                    .FirstAsync();
                DebtorName = theirs.Name;

                var vault = Services.GetRequiredService<Vault>();
                var draft = RegistrationDraft.Start(
                    PublicId.New(),
                    creditorId,
                    owner.Id,
                    vault.Seal("{}", Purposes.Draft),
                    Clock.UtcNow
                );
                var document = Document.ForDraft(
                    creditorId,
                    draft.Id,
                    "faktura.pdf",
                    DocumentType.Pdf,
                    4,
                    new string('0', 64),
                    owner.Id,
                    Clock.UtcNow
                );
                context.AddRange(draft, document, new DocumentContent(document.Id, vault.Seal("%PDF", Purposes.Document)));
                await context.SaveChangesAsync();

                _ids["/cases/{caseNumber}"] = _ids["/admin/cases/{caseNumber}"] = theirs.CaseNumber;
                _ids["/registrations/new/{draft}"] = draft.PublicId;
                _ids["/registrations/new/{document}"] = document.PublicId;
                _ids["/documents/{id}"] = document.PublicId;
                _ids["/registrations/{id}"] = await context
                    .Registrations.Where(one => one.CreditorId == creditorId && one.State == RegistrationState.Submitted)
                    .Select(one => one.PublicId)
                    .FirstAsync();
                _ids["/inbox/{id}"] = await context
                    .InboxItems.Where(one => one.CreditorId == creditorId)
                    .Select(one => one.PublicId)
                    .FirstAsync();
                _ids["/admin/assessments/{id}"] = await context
                    .Registrations.Where(one => one.State == RegistrationState.NeedsAssessment)
                    .Select(one => one.PublicId)
                    .FirstAsync();
                _ids["/admin/creditors/{id}"] = await context
                    .Creditors.Where(one => one.Id == creditorId)
                    .Select(one => one.PublicId)
                    .FirstAsync();
                _ids["/users/{id}"] = _ids["/admin/creditors/{membershipId}"] = await context
                    .Memberships.Where(one => one.UserId == owner.Id)
                    .Select(one => one.PublicId)
                    .FirstAsync();
                _ids["/admin/help/{slug}"] = "register-a-case";
                _ids["/admin/help/{number}"] = "1";
                await AddApplicationAsync(context);
                _ids["/support/{id}"] = _ids["/admin/support/{id}"] = await AddThreadAsync(context, creditorId, owner.Id);
                await AddOperationsAsync(context);
                await AddAccountAsync(context, owner.Id);
            });

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

        private async Task AddAccountAsync(PortalContext context, Guid ownerId)
        {
            var content = Services
                .GetRequiredService<Vault>()
                .Seal("""{"Address":"/registrations/new","Fields":[],"HadFiles":false}""", Purposes.KeptForm);
            var kept = Data.Identity.KeptForm.Keep(ownerId, content, Clock.UtcNow);
            var session = Data.Identity.SignInSession.Start(ownerId, Data.Identity.DeviceName.Of(null), false, Clock.UtcNow);
            context.AddRange(kept, session);
            await context.SaveChangesAsync();
            _ids["/account/kept-form/{id}"] = kept.PublicId;
            _ids["/account/security/sessions/{id}"] = session.PublicId;
        }

        private async Task AddApplicationAsync(PortalContext context)
        {
            var application = CustomerApplication.Submit(
                "key",
                new(
                    "Granli Bygg AS",
                    "310000124",
                    PostalAddress.Unknown,
                    "97102233550",
                    true,
                    "Kari Granli",
                    "kari@granli.example",
                    "+4741234567",
                    "nb",
                    null,
                    null,
                    null
                ),
                null,
                AcceptedTerms.Of("1", "Teksten", "Kari Granli", Clock.UtcNow),
                Clock.UtcNow
            );
            context.Add(application);
            await context.SaveChangesAsync();
            _ids["/admin/creditors/applications/{id}"] = application.PublicId;
            _ids["/admin/packages/{id}"] = await context.Packages.Select(one => one.PublicId).FirstAsync();
        }

        private async Task<string> AddThreadAsync(PortalContext context, Guid creditorId, Guid ownerId)
        {
            var thread = MessageThread.Open(creditorId, null, DebtorName, Clock.UtcNow);
            thread.Write(PublicId.New(), ownerId, fromStaff: false, $"Om {DebtorName}.", Clock.UtcNow);
            context.Add(thread);
            await context.SaveChangesAsync();
            return thread.PublicId;
        }

        private async Task AddOperationsAsync(PortalContext context)
        {
            var run = Data.Jobs.JobRun.Start(
                Guid.CreateVersion7(),
                "nightly-import",
                Data.Jobs.JobTrigger.Command,
                null,
                Clock.UtcNow
            );
            var mail = Data.Outbox.OutboxMail.Queue(
                "test:1",
                Data.Outbox.MailKind.RegistrationRefused,
                null,
                "ingen@demo.example",
                "nb",
                "{}",
                Clock.UtcNow
            );
            context.AddRange(run, mail);
            await context.SaveChangesAsync();
            _ids["/admin/jobs/{id}"] = run.PublicId;
            _ids["/admin/mail/{id}"] = mail.PublicId;
        }
    }
}
