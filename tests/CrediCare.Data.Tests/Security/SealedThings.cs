using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Security;
using CrediCare.Data.Throttling;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Options;

namespace CrediCare.Data.Tests.Security;

/// <summary>One of everything that is kept under a vault's seal.</summary>
internal static class SealedThings
{
    public const string BirthNumber = "15857050093";

    public static readonly DateTime Now = new(2026, 11, 21, 9, 0, 0, DateTimeKind.Utc);

    public const string Password = "et langt passord";

    /// <summary>Its hashes cost little: how much they cost is Identity's.</summary>
    public static SealedPasswordHasher Hasher(Vault vault) =>
        new(vault, Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    public static ContactDetails Contact => new(PostalAddress.Unknown, null, null);

    public static DebtorIdentity Person(Vault vault) =>
        new(
            DebtorKind.Person,
            "Ola Prøve",
            null,
            null,
            vault.Seal(BirthNumber, Purposes.BirthNumber),
            vault.KeyedHash(BirthNumber, Purposes.BirthNumber)
        );

    /// <summary>A creditor with a portfolio, to be saved by the caller.</summary>
    public static Creditor Add(PortalContext context)
    {
        var creditor = Creditor.Create(
            "Kvistbekk AS",
            "310000019",
            PostalAddress.Unknown,
            null,
            null,
            null,
            deductsVat: true,
            Now
        );
        creditor.AddPortfolio("Alle");
        context.Add(creditor);
        return creditor;
    }

    /// <summary>Puts them down, all of one creditor.</summary>
    public static async Task FillAsync(TestDatabase database, Vault vault)
    {
        await using var context = database.Open();
        var creditor = Add(context);
        var user = TestPeople.User();
        user.PasswordHash = Hasher(vault).HashPassword(user, Password);
        context.Add(user);
        var person = Person(vault);
        context.Add(Debtor.Create(creditor.Id, person, Contact, Now));
        context.Add(
            Registration.Submit(
                RegistrationResult.Accepted,
                "R-1",
                "key",
                creditor.Id,
                creditor.Portfolios[0].Id,
                user.Id,
                person,
                Contact,
                Claim,
                null,
                Now
            )
        );
        var draft = RegistrationDraft.Start(PublicId.New(), creditor.Id, user.Id, vault.Seal("{}", Purposes.Draft), Now);
        context.Add(draft);
        var document = Document.ForDraft(
            creditor.Id,
            draft.Id,
            "faktura.pdf",
            DocumentType.Pdf,
            3,
            new string('0', 64),
            user.Id,
            Now
        );
        context.Add(document);
        context.Add(new DocumentContent(document.Id, vault.Seal([1, 2, 3], Purposes.Document)));
        var hook = WebhookEndpoint
            .Make(
                creditor.Id,
                new WebhookTerms("Prøve", "https://mottak.example.no/", WebhookTopics.Cases, null),
                vault.Seal("whsec_gammel", Purposes.WebhookSecret),
                user.Id,
                Now
            )
            .Value;
        hook.Renew(vault.Seal("whsec_ny", Purposes.WebhookSecret), user.Id, Now);
        context.Add(hook);
        var upload = UploadBatch.Receive(creditor.Id, creditor.Portfolios[0].Id, user.Id, "a.csv", 3, 1, null, Now);
        context.Add(upload);
        context.Add(new UploadFilePiece(Guid.CreateVersion7(), upload.Id, 1, vault.Seal([4, 5, 6], Purposes.Upload)));
        var paper = new UploadPaper
        {
            Id = Guid.CreateVersion7(),
            PublicId = PublicId.New(),
            BatchId = upload.Id,
            FileName = "1042.pdf",
            Sha256 = new string('a', 64),
        };
        context.AddRange(paper, new UploadPaperContent(paper.Id, vault.Seal([6, 7, 8], Purposes.Document)));
        context.Add(
            new UploadPiece
            {
                Id = Guid.CreateVersion7(),
                BatchId = upload.Id,
                Number = 1,
                FirstRow = 2,
                Rows = 1,
                IsDone = false,
                Tally = "[]",
                NumberKeys = "",
                RowsSealed = vault.Seal([7, 8, 9], Purposes.Upload),
            }
        );
        var (received, _) = ReceivedFile.Receive(
            new(null, new(PaymentFileRefusal.TooMuchInside)),
            "innbetalinger.xml",
            3,
            new string('b', 64),
            null,
            Now
        );
        context.AddRange(received, new ReceivedFileContent(received.Id, vault.Seal([5, 6, 7], Purposes.PaymentFile)));
        context.Add(AuditSeal.Over([], null, vault, Now));
        context.Add(KeptForm.Keep(user.Id, vault.Seal("[]", Purposes.KeptForm), Now));
        await context.SaveChangesAsync();
        using var store = new PortalUserStore(context, vault);
        await store.SetAuthenticatorKeyAsync(user, "KEY", default);
        await store.UpdateAsync(user);
    }

    private static ClaimDetails Claim =>
        new(
            "F-1",
            null,
            new(2026, 10, 1),
            new(2026, 10, 15),
            new Money(100_00),
            new Money(100_00),
            Money.Zero,
            null,
            "Rørarbeid",
            null,
            null,
            null,
            null
        );
}
