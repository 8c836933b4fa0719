using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Lists;
using CrediCare.Data.Outbox;
using CrediCare.Data.Security;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Conventions.Tests;

/// <summary>Finds, or makes, one of everything of a company that an address can name, and of what the agency keeps beside it.</summary>
internal sealed class CompanyThings(PortalContext context, Vault vault, DateTime now, Creditor creditor, PortalUser owner)
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public async Task<CompanyIds> FindAsync()
    {
        var theirs = await context
            .Cases.Where(one => one.CreditorId == creditor.Id && one.Stage != CaseStage.Closed)
            .Join(context.Debtors, one => one.DebtorId, debtor => debtor.Id, (one, debtor) => new { one.CaseNumber, debtor.Name })
            .OrderBy(one => one.CaseNumber)
            .FirstAsync();
        await AddListsAsync(theirs.CaseNumber);
        _ids["/cases/{caseNumber}"] = _ids["/admin/cases/{caseNumber}"] = theirs.CaseNumber;
        _ids["/cases/{caseNumber}/statement"] = await context
            .Cases.Where(one => one.CreditorId == creditor.Id && one.Stage == CaseStage.Closed)
            .OrderBy(one => one.CaseNumber)
            .Select(one => one.CaseNumber)
            .FirstAsync();
        _ids["/admin/creditors/{id}"] = creditor.PublicId;
        await AddAskedAsync(theirs.CaseNumber);
        AddDraft();
        await AddUploadAsync();
        await AddRegistrationsAsync();
        AddThread(theirs.Name);
        AddPerson();
        AddBankAccountChange();
        AddApiKey();
        AddWebhook();
        AddAccount();
        await AddReportAsync();
        _ids["/help/{slug}"] = "register-a-case";
        _ids["/errors/{status}"] = "404";
        _ids["/admin/refunds/{caseNumber}"] = theirs.CaseNumber;
        await new AgencyThings(context, now, creditor, owner, _ids).AddAsync();
        await context.SaveChangesAsync();
        return new CompanyIds(creditor.PublicId, theirs.Name, _ids);
    }

    private async Task AddListsAsync(string caseNumber)
    {
        _ids["/debtors/{id}"] = await context
            .Debtors.Where(debtor => context.Cases.Any(one => one.CaseNumber == caseNumber && one.DebtorId == debtor.Id))
            .Select(debtor => debtor.PublicId)
            .SingleAsync();
        _ids["/admin/privacy/debtors/{id}"] = _ids["/debtors/{id}"];
        foreach (var list in Enum.GetValues<ListKind>())
        {
            var filter = SavedFilter.Keep(owner.Id, creditor.Id, list, PublicId.New(), "?group=all");
            context.Add(filter);
            _ids[$"/{list.ToString().ToLowerInvariant()}/filters/{{id}}"] = filter.PublicId;
        }
    }

    private async Task AddAskedAsync(string caseNumber)
    {
        var one = await context.Cases.SingleAsync(found => found.CaseNumber == caseNumber);
        var dispute = Dispute.Open(one.Id, DisputeReason.Other, "Feil faktura", owner.Id, now);
        context.Add(dispute);
        _ids["/admin/cases/{id}"] = dispute.PublicId;
        var today = OsloTime.DateOf(now);
        var asked = one.AskCreditor(
            new DecisionQuestion("Stemmer det?", today.AddDays(14)),
            new CaseOccasion(today, now, owner.Id)
        );
        _ids["/decisions/{id}"] = _ids["/admin/cases/{decision}"] = asked.Value.PublicId;
    }

    private void AddDraft()
    {
        var draft = RegistrationDraft.Start(PublicId.New(), creditor.Id, owner.Id, vault.Seal("{}", Purposes.Draft), now);
        var document = Document.ForDraft(
            creditor.Id,
            draft.Id,
            "faktura.pdf",
            DocumentType.Pdf,
            4,
            new string('0', 64),
            owner.Id,
            now
        );
        context.AddRange(draft, document, new DocumentContent(document.Id, vault.Seal("%PDF", Purposes.Document)));
        _ids["/registrations/new/{draft}"] = draft.PublicId;
        _ids["/registrations/new/{document}"] = _ids["/documents/{id}"] = document.PublicId;
    }

    private async Task AddUploadAsync()
    {
        var portfolio = await context.Portfolios.Where(one => one.CreditorId == creditor.Id).OrderBy(one => one.Id).FirstAsync();
        var upload = UploadBatch.Receive(creditor.Id, portfolio.Id, owner.Id, "fakturaer.csv", 3, 1, null, now);
        var paper = new UploadPaper
        {
            Id = Guid.CreateVersion7(),
            PublicId = PublicId.New(),
            BatchId = upload.Id,
            FileName = "1042.pdf",
            Sha256 = new string('a', 64),
        };
        context.AddRange(
            upload,
            paper,
            new UploadFilePiece(Guid.CreateVersion7(), upload.Id, 1, vault.Seal("a;b", Purposes.Upload)),
            new UploadPieces(vault).New(upload.Id, 1, [new UploadRow { Number = 2, Content = new DraftContent() }])
        );
        _ids["/registrations/upload/{id}"] = upload.PublicId;
        _ids["/registrations/upload/{row}"] = "2";
        _ids["/registrations/upload/{paper}"] = paper.PublicId;
    }

    private async Task AddRegistrationsAsync()
    {
        _ids["/registrations/{id}"] = await context
            .Registrations.Where(one => one.CreditorId == creditor.Id)
            .OrderByDescending(one => one.State == RegistrationState.Submitted)
            .ThenBy(one => one.Id)
            .Select(one => one.PublicId)
            .FirstAsync();
        _ids["/admin/registrations/{id}"] = _ids["/registrations/{id}"];
        _ids["/inbox/{id}"] = await context
            .InboxItems.Where(one => one.CreditorId == creditor.Id && one.ReportId == null)
            .OrderBy(one => one.Id)
            .Select(one => one.PublicId)
            .FirstAsync();
    }

    private async Task AddReportAsync()
    {
        var day = OsloTime.DateOf(now);
        var whose = new ReportOwner(creditor.Name, creditor.OrganisationNumber, null);
        _ids["/reports/{id}"] = await KeptAsync(ReportKind.StatusSummary, day, StatusReport.OfCreditor(whose, [], day, now));
        var remittance = RemittanceReport.Of(whose, new(), RemittanceReport.List(0, []), day, "2026-47-ABCDEF", now);
        _ids["/reports/{id}/voucher"] = _ids["/reports/{id}/json"] = await KeptAsync(ReportKind.Remittance, day, remittance);
        var saved = SavedReport.Keep(owner.Id, creditor.Id, PublicId.New(), "?show=1&column=debtor", now);
        var request = ReportRequest.Ask(owner.Id, creditor.Id, null, saved.Query, now);
        context.AddRange(saved, request);
        _ids["/reports/saved/{id}"] = saved.PublicId;
        _ids["/reports/requests/{id}"] = request.PublicId;
    }

    private async Task<string> KeptAsync(ReportKind kind, DateOnly day, ReportDocument document)
    {
        var report = await context.Reports.SingleOrDefaultAsync(one =>
            one.CreditorId == creditor.Id && one.Kind == kind && one.Day == day && one.PortfolioId == null
        );
        if (report is null)
        {
            report = Report.Begin(kind, creditor.Id, null, day, now);
            report.Freeze(ReportPacking.Pack(document), [], now);
            context.Add(report);
        }

        return report.PublicId;
    }

    private void AddThread(string debtorName)
    {
        var thread = MessageThread.Open(creditor.Id, null, debtorName, now);
        thread.Write(PublicId.New(), owner.Id, fromStaff: false, $"Om {debtorName}.", now);
        context.Add(thread);
        _ids["/support/{id}"] = _ids["/admin/support/{id}"] = thread.PublicId;
    }

    /// <summary>Someone whose access may be ended without anyone missing them.</summary>
    private void AddPerson()
    {
        var id = PublicId.New();
        var person = new PortalUser
        {
            Email = $"{id}@firma.example",
            NormalizedEmail = $"{id}@firma.example".ToUpperInvariant(),
            UserName = $"{id}@firma.example",
            NormalizedUserName = $"{id}@firma.example".ToUpperInvariant(),
            FullName = "Pål Prøvemann",
            CreatedAtUtc = now,
        };
        var membership = Membership.Grant(person.Id, creditor.Id, MembershipRole.Reader, null, null, now);
        context.AddRange(person, membership);
        _ids["/users/{id}"] = _ids["/admin/creditors/{membershipId}"] = membership.PublicId;
    }

    private void AddBankAccountChange()
    {
        var account = Identifier.Parse<BankAccountNumber>("99991234590");
        var change = BankAccountChange.Propose(creditor, null, account, owner.Id, [], now).Value;
        context.Add(change);
        _ids["/company/bank-account/{id}"] = _ids["/admin/creditors/changes/{id}"] = change.PublicId;
    }

    private void AddApiKey()
    {
        var id = PublicId.New();
        var user = new PortalUser
        {
            UserName = id,
            NormalizedUserName = id.ToUpperInvariant(),
            FullName = "API: Prøve",
            CreatedAtUtc = now,
        };
        var today = OsloTime.DateOf(now);
        var terms = new ApiKeyTerms("Prøve", null, ApiScopes.CasesRead, today);
        var key = ApiKey.Make(creditor.Id, user.Id, terms, ApiKeySecret.New(terms.Mode), owner.Id, now, today).Value;
        context.AddRange(user, key);
        _ids["/company/api-keys/{id}"] = key.PublicId;
    }

    private void AddWebhook()
    {
        var terms = new WebhookTerms("Prøve", "https://mottak.example.no/", WebhookTopics.Cases, null);
        var secret = vault.Seal(WebhookSecret.New().Text, Purposes.WebhookSecret);
        var endpoint = WebhookEndpoint.Make(creditor.Id, terms, secret, owner.Id, now).Value;
        var told = WebhookEvent.Test(creditor.Id, now);
        var delivery = WebhookDelivery.Of(told, endpoint);
        context.AddRange(endpoint, told, delivery);
        _ids["/company/webhooks/{id}"] = endpoint.PublicId;
        _ids["/company/webhooks/{delivery}"] = delivery.PublicId;
    }

    private void AddAccount()
    {
        var content = vault.Seal("""{"Address":"/registrations/new","Fields":[],"HadFiles":false}""", Purposes.KeptForm);
        var kept = KeptForm.Keep(owner.Id, content, now);
        var session = SignInSession.Start(owner.Id, DeviceName.Of(null), false, now);
        var passkey = new PortalPasskey
        {
            UserId = owner.Id,
            CredentialId = Guid.CreateVersion7().ToByteArray(),
            Data = new()
            {
                PublicKey = [],
                AttestationObject = [],
                ClientDataJson = [],
            },
        };
        context.AddRange(kept, session, passkey);
        _ids["/account/kept-form/{id}"] = kept.PublicId;
        _ids["/account/security/sessions/{id}"] = session.PublicId;
        _ids["/account/security/passkeys/{id}"] = passkey.PublicId;
    }
}
