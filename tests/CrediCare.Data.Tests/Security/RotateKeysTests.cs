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
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrediCare.Data.Tests.Security;

public sealed class RotateKeysTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly Vault Old = new(TestKeys.First);
    private static readonly Vault Rotating = new(TestKeys.SecondAndFirst);
    private static readonly Vault New = new(TestKeys.Second);

    [DatabaseTheory]
    public async Task Run_SealsAndHashesEverythingAnew_AndLeavesVersionsAlone(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SealedThings.FillAsync(database, Old);

        var result = await RotateAsync(database, Rotating);

        Assert.Equal(
            new
            {
                SealedAnew = 14,
                StillEarlier = 0,
                Unreadable = 0,
            },
            new
            {
                result.SealedAnew,
                result.StillEarlier,
                Unreadable = result.Unreadable.Count,
            }
        );
        Assert.True(result.IsComplete);
        await using var context = database.Open();
        var debtor = await context.Debtors.SingleAsync();
        var registration = await context.Registrations.SingleAsync();
        Assert.Equal(SealedThings.BirthNumber, New.OpenText(debtor.BirthNumberSealed!, Purposes.BirthNumber));
        Assert.Equal(SealedThings.BirthNumber, New.OpenText(registration.DebtorBirthNumberSealed!, Purposes.BirthNumber));
        Assert.Equal(New.KeyedHash(SealedThings.BirthNumber, Purposes.BirthNumber), debtor.BirthNumberHash);
        Assert.Equal(debtor.BirthNumberHash, registration.DebtorBirthNumberHash);
        Assert.Equal("{}", New.OpenText((await context.RegistrationDrafts.SingleAsync()).ContentSealed, Purposes.Draft));
        Assert.Equal("[]", New.OpenText((await context.KeptForms.SingleAsync()).ContentSealed, Purposes.KeptForm));
        Assert.Equal([7, 8, 9], New.Open((await context.UploadPieces.SingleAsync()).RowsSealed, Purposes.Upload));
        Assert.Equal([4, 5, 6], New.Open((await context.UploadFilePieces.SingleAsync()).Sealed, Purposes.Upload));
        Assert.Equal([6, 7, 8], New.Open((await context.UploadPaperContents.SingleAsync()).Sealed, Purposes.Document));
        Assert.Equal([1, 2, 3], New.Open((await context.DocumentContents.SingleAsync()).Sealed, Purposes.Document));
        var received = await context.Set<ReceivedFileContent>().SingleAsync();
        Assert.Equal([5, 6, 7], New.Open(received.Sealed, Purposes.PaymentFile));
        Assert.True((await context.AuditSeals.SingleAsync()).IsProvenBy(New));
        var endpoint = await context.WebhookEndpoints.SingleAsync();
        Assert.Equal("whsec_ny", New.OpenText(endpoint.SecretSealed, Purposes.WebhookSecret));
        Assert.Equal("whsec_gammel", New.OpenText(endpoint.EarlierSecretSealed!, Purposes.WebhookSecret));
        Assert.Equal(
            "KEY",
            New.OpenText(
                Convert.FromBase64String((await context.Set<IdentityUserToken<Guid>>().SingleAsync()).Value!),
                Purposes.SecondFactor
            )
        );
        var user = await context.Users.SingleAsync();
        Assert.Equal(
            PasswordVerificationResult.Success,
            SealedThings.Hasher(New).VerifyHashedPassword(user, user.PasswordHash!, SealedThings.Password)
        );
        Assert.Equal((0, 0), (debtor.Version, registration.Version));
    }

    [DatabaseTheory]
    public async Task Run_Again_FindsNothingToDo(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SealedThings.FillAsync(database, Old);
        await RotateAsync(database, Rotating);

        var result = await RotateAsync(database, Rotating);

        Assert.Equal((0, true), (result.SealedAnew, result.IsComplete));
    }

    [DatabaseTheory]
    public async Task Run_OverMoreRowsThanOneBatch_ReachesEveryOne(DatabaseEngine engine)
    {
        const int Count = 450;
        var database = await databases.NewAsync(engine);
        await using (var context = database.Open())
        {
            var creditor = SealedThings.Add(context);
            for (var i = 0; i < Count; i++)
                context.Add(Debtor.Create(creditor.Id, SealedThings.Person(Old), SealedThings.Contact, SealedThings.Now));
            await context.SaveChangesAsync();
        }

        Assert.Equal(Count, (await RotateAsync(database, Rotating)).SealedAnew);
        await using var after = database.Open();
        Assert.All(
            await after.Debtors.ToListAsync(),
            debtor => Assert.Equal(SealedThings.BirthNumber, New.OpenText(debtor.BirthNumberSealed!, Purposes.BirthNumber))
        );
    }

    [DatabaseTheory]
    public async Task Run_WhenASecretCannotBeOpened_NamesItAndGoesOnWithTheRest(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SealedThings.FillAsync(database, Old);
        Guid broken;
        await using (var context = database.Open())
        {
            var debtor = Debtor.Create(
                await context.Creditors.Select(creditor => creditor.Id).SingleAsync(),
                SealedThings.Person(Old) with
                {
                    BirthNumberSealed = [1, 2, 3],
                },
                SealedThings.Contact,
                SealedThings.Now
            );
            broken = debtor.Id;
            context.Add(debtor);
            await context.SaveChangesAsync();
        }

        var result = await RotateAsync(database, Rotating);

        Assert.Equal([new UnreadableSecret(nameof(Debtor), broken.ToString())], result.Unreadable);
        Assert.False(result.IsComplete);
        Assert.Equal(14, result.SealedAnew);
    }

    [DatabaseTheory]
    public async Task Run_WithoutTheEarlierKey_ChangesNothing(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SealedThings.FillAsync(database, Old);

        var result = await RotateAsync(database, New);

        Assert.Equal((0, 14, false), (result.SealedAnew, result.Unreadable.Count, result.IsComplete));
        await using var context = database.Open();
        Assert.Equal(
            SealedThings.BirthNumber,
            Old.OpenText((await context.Debtors.SingleAsync()).BirthNumberSealed!, Purposes.BirthNumber)
        );
    }

    [DatabaseTheory]
    public async Task AlignBirthNumbers_HashesThemUnderTheCurrentKey_AndTouchesNothingElse(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SealedThings.FillAsync(database, Old);
        await using (var context = database.Open())
        {
            await new RotateKeys(context, New).AlignBirthNumbersAsync(default);
            Assert.Equal(
                Old.KeyedHash(SealedThings.BirthNumber, Purposes.BirthNumber),
                (await context.Debtors.AsNoTracking().SingleAsync()).BirthNumberHash
            );
            await new RotateKeys(context, Rotating).AlignBirthNumbersAsync(default);
        }

        await using var after = database.Open();
        Assert.Equal(
            New.KeyedHash(SealedThings.BirthNumber, Purposes.BirthNumber),
            (await after.Debtors.SingleAsync()).BirthNumberHash
        );
        Assert.Equal(
            New.KeyedHash(SealedThings.BirthNumber, Purposes.BirthNumber),
            (await after.Registrations.SingleAsync()).DebtorBirthNumberHash
        );
        Assert.False(Rotating.IsCurrent((await after.RegistrationDrafts.SingleAsync()).ContentSealed));
    }

    /// <summary>A sealed column that a rotation forgets would be lost when the earlier key is.</summary>
    [Fact]
    public void EveryColumnOfBytes_IsRotated()
    {
        using var context = new Sqlite.DesignTimeFactory().CreateDbContext([]);
        var columns =
            from entity in context.Model.GetEntityTypes()
            from property in entity.GetDeclaredProperties()
            // A count ends within a day; under another key it begins anew, and nothing is lost with it. Reports are packed, not
            // sealed: what stands in them stands in the cases.
            where
                property.ClrType == typeof(byte[])
                && !IsPasskey(entity)
                && entity.ClrType != typeof(ThrottleCount)
                && entity.ClrType != typeof(Report)
                && entity.ClrType != typeof(ReportPiece)
            select $"{entity.ClrType.Name}.{property.Name}";

        string[] rotated =
        [
            "Debtor.BirthNumberSealed",
            "Debtor.BirthNumberHash",
            "Registration.DebtorBirthNumberSealed",
            "Registration.DebtorBirthNumberHash",
            "RegistrationDraft.ContentSealed",
            "UploadPiece.RowsSealed",
            "UploadFilePiece.Sealed",
            "UploadPaperContent.Sealed",
            "DocumentContent.Sealed",
            "KeptForm.ContentSealed",
            "ReceivedFileContent.Sealed",
            "WebhookEndpoint.SecretSealed",
            "WebhookEndpoint.EarlierSecretSealed",
            "AuditSeal.Proof",
        ];
        Assert.Equal(rotated.Order(StringComparer.Ordinal), columns.Order(StringComparer.Ordinal));
    }

    /// <summary>A passkey's private half never leaves its owner's device.</summary>
    private static bool IsPasskey(IEntityType entity) => entity.ClrType.Name.Contains("Passkey", StringComparison.Ordinal);

    private static async Task<RotationResult> RotateAsync(TestDatabase database, Vault vault)
    {
        await using var context = database.Open();
        return await new RotateKeys(context, vault).RunAsync(default);
    }
}
