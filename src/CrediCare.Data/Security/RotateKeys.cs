using System.Security.Cryptography;
using System.Text;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Domain.Webhooks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Security;

/// <summary>
/// Seals everything anew under the current master key and makes the keyed hashes anew beside it, so that an earlier
/// key can be forgotten. Can be broken off and run again, and run while the portal is used: a row that somebody changes
/// meanwhile is left for the next pass, and nobody's edit is refused because of it.
/// </summary>
public sealed class RotateKeys(PortalContext context, Vault vault)
{
    private const int MostPasses = 3;
    private const int Batch = 200;

    /// <summary>Documents may be 10 MB each.</summary>
    private const int DocumentBatch = 4;

    private readonly List<UnreadableSecret> _unreadable = [];

    public async Task<RotationResult> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        for (var pass = 1; ; pass++)
        {
            _unreadable.Clear();
            var earlier = await PassAsync(cancellationToken);
            if (earlier == 0 || pass == MostPasses)
                return new RotationResult(total, earlier, [.. _unreadable]);
            total += earlier;
        }
    }

    /// <summary>
    /// The birth numbers alone, so that whoever is about to compare stored hashes compares those of one key. Does
    /// nothing while only one master key is known.
    /// </summary>
    /// <returns>How many lay under an earlier key.</returns>
    public async Task<int> AlignBirthNumbersAsync(CancellationToken cancellationToken) =>
        vault.KnowsEarlierKeys ? await BirthNumbersAsync(cancellationToken) : 0;

    /// <summary>One walk over all that is sealed.</summary>
    /// <returns>How many lay under an earlier key when the walk met them.</returns>
    private async Task<int> PassAsync(CancellationToken cancellationToken) =>
        await BirthNumbersAsync(cancellationToken)
        + await ColumnAsync<RegistrationDraft>(
            nameof(RegistrationDraft.Id),
            nameof(RegistrationDraft.ContentSealed),
            Purposes.Draft,
            null,
            Batch,
            cancellationToken
        )
        + await ColumnAsync<UploadPiece>(
            nameof(UploadPiece.Id),
            nameof(UploadPiece.RowsSealed),
            Purposes.Upload,
            null,
            Batch,
            cancellationToken
        )
        + await ColumnAsync<UploadFilePiece>(
            nameof(UploadFilePiece.Id),
            nameof(UploadFilePiece.Sealed),
            Purposes.Upload,
            null,
            DocumentBatch,
            cancellationToken
        )
        + await ColumnAsync<UploadPaperContent>(
            nameof(UploadPaperContent.PaperId),
            nameof(UploadPaperContent.Sealed),
            Purposes.Document,
            null,
            DocumentBatch,
            cancellationToken
        )
        + await ColumnAsync<KeptForm>(
            nameof(KeptForm.Id),
            nameof(KeptForm.ContentSealed),
            Purposes.KeptForm,
            null,
            Batch,
            cancellationToken
        )
        + await ColumnAsync<DocumentContent>(
            nameof(DocumentContent.DocumentId),
            nameof(DocumentContent.Sealed),
            Purposes.Document,
            null,
            DocumentBatch,
            cancellationToken
        )
        + await ColumnAsync<ReceivedFileContent>(
            nameof(ReceivedFileContent.FileId),
            nameof(ReceivedFileContent.Sealed),
            Purposes.PaymentFile,
            null,
            1,
            cancellationToken
        )
        + await WebhookSecretsAsync(nameof(WebhookEndpoint.SecretSealed), cancellationToken)
        + await WebhookSecretsAsync(nameof(WebhookEndpoint.EarlierSecretSealed), cancellationToken)
        + await ColumnAsync<AuditSeal>(
            nameof(AuditSeal.Id),
            nameof(AuditSeal.Proof),
            Purposes.AuditSeal,
            null,
            Batch,
            cancellationToken
        )
        + await PasswordsAsync(cancellationToken)
        + await SecondFactorsAsync(cancellationToken)
        + await DataProtectionKeysAsync(cancellationToken);

    private async Task<int> BirthNumbersAsync(CancellationToken cancellationToken) =>
        await ColumnAsync<Registration>(
            nameof(Registration.Id),
            nameof(Registration.DebtorBirthNumberSealed),
            Purposes.BirthNumber,
            nameof(Registration.DebtorBirthNumberHash),
            Batch,
            cancellationToken
        )
        + await ColumnAsync<Debtor>(
            nameof(Debtor.Id),
            nameof(Debtor.BirthNumberSealed),
            Purposes.BirthNumber,
            nameof(Debtor.BirthNumberHash),
            Batch,
            cancellationToken
        );

    private Task<int> WebhookSecretsAsync(string column, CancellationToken cancellationToken) =>
        ColumnAsync<WebhookEndpoint>(nameof(WebhookEndpoint.Id), column, Purposes.WebhookSecret, null, Batch, cancellationToken);

    private async Task<int> ColumnAsync<T>(
        string key,
        string column,
        string purpose,
        string? hashColumn,
        int batch,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var (earlier, last) = (0, Guid.Empty);
        while (true)
        {
            var rows = await context
                .Set<T>()
                .AsNoTracking()
                .Where(row => EF.Property<byte[]?>(row, column) != null && EF.Property<Guid>(row, key).CompareTo(last) > 0)
                .OrderBy(row => EF.Property<Guid>(row, key))
                .Take(batch)
                .Select(row => new { Id = EF.Property<Guid>(row, key), Sealed = EF.Property<byte[]>(row, column) })
                .ToListAsync(cancellationToken);
            if (rows.Count == 0)
                return earlier;

            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            foreach (var row in rows)
            {
                if (Reopen(typeof(T).Name, row.Id.ToString(), row.Sealed, purpose) is not { } plain)
                    continue;
                earlier++;
                var anew = vault.Seal(plain, purpose);
                await context
                    .Set<T>()
                    .Where(one => EF.Property<Guid>(one, key) == row.Id && EF.Property<byte[]>(one, column) == row.Sealed)
                    .ExecuteUpdateAsync(
                        set =>
                        {
                            set.SetProperty(one => EF.Property<byte[]>(one, column), anew);
                            if (hashColumn is not null)
                                set.SetProperty(one => EF.Property<byte[]>(one, hashColumn), vault.KeyedHash(plain, purpose));
                        },
                        cancellationToken
                    );
            }

            await transaction.CommitAsync(cancellationToken);
            last = rows[^1].Id;
        }
    }

    private async Task<int> PasswordsAsync(CancellationToken cancellationToken)
    {
        var earlier = 0;
        var hashes = await context
            .Users.AsNoTracking()
            .Where(user => user.PasswordHash != null)
            .Select(user => new { user.Id, Hash = user.PasswordHash! })
            .ToListAsync(cancellationToken);
        foreach (var one in hashes)
        {
            if (
                SealedPasswordHasher.SealedIn(one.Hash) is not { } bytes
                || Reopen("Password", one.Id.ToString(), bytes, Purposes.Password) is not { } plain
            )
                continue;
            earlier++;
            var anew = SealedPasswordHasher.Sealed(vault, Encoding.UTF8.GetString(plain));
            await context
                .Users.Where(user => user.Id == one.Id && user.PasswordHash == one.Hash)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, anew), cancellationToken);
        }

        return earlier;
    }

    private async Task<int> SecondFactorsAsync(CancellationToken cancellationToken)
    {
        var earlier = 0;
        var tokens = await context
            .Set<IdentityUserToken<Guid>>()
            .AsNoTracking()
            .Where(token => token.Value != null)
            .ToListAsync(cancellationToken);
        foreach (var token in tokens)
        {
            if (
                Reopen("UserToken", $"{token.UserId} {token.Name}", Convert.FromBase64String(token.Value!), Purposes.SecondFactor)
                is not { } plain
            )
                continue;
            earlier++;
            var anew = Convert.ToBase64String(vault.Seal(plain, Purposes.SecondFactor));
            await context
                .Set<IdentityUserToken<Guid>>()
                .Where(one =>
                    one.UserId == token.UserId
                    && one.LoginProvider == token.LoginProvider
                    && one.Name == token.Name
                    && one.Value == token.Value
                )
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Value, anew), cancellationToken);
        }

        return earlier;
    }

    private async Task<int> DataProtectionKeysAsync(CancellationToken cancellationToken)
    {
        var earlier = 0;
        foreach (var key in await context.DataProtectionKeys.AsNoTracking().ToListAsync(cancellationToken))
        {
            if (VaultXmlEncryptor.SealAnew(key.Xml, vault) is not { } anew)
                continue;
            earlier++;
            await context
                .DataProtectionKeys.Where(one => one.Id == key.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Xml, anew), cancellationToken);
        }

        return earlier;
    }

    /// <summary>What was sealed under an earlier key; null when it needs no work, or cannot be opened at all.</summary>
    private byte[]? Reopen(string what, string id, byte[] sealedBytes, string purpose)
    {
        try
        {
            return vault.IsCurrent(sealedBytes) ? null : vault.Open(sealedBytes, purpose);
        }
        catch (CryptographicException)
        {
            _unreadable.Add(new UnreadableSecret(what, id));
            return null;
        }
    }
}

/// <param name="SealedAnew">Secrets moved to the current master key.</param>
/// <param name="StillEarlier">Secrets that others kept sealing under an earlier key: a process runs with old settings.</param>
/// <param name="Unreadable">Secrets whose master key is not among the known ones, or that were changed.</param>
public sealed record RotationResult(int SealedAnew, int StillEarlier, IReadOnlyList<UnreadableSecret> Unreadable)
{
    /// <summary>Earlier master keys can be forgotten.</summary>
    public bool IsComplete => StillEarlier == 0 && Unreadable.Count == 0;
}

public sealed record UnreadableSecret(string What, string Id);
