using System.Security.Cryptography;
using CrediCare.Data.Security;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Verification;

/// <summary>Each document opens with the keys that are known, and is to the byte what was handed in.</summary>
public sealed class DocumentsAreWhole(Vault vault) : IInvariant
{
    private const int AtOnce = 20;

    public string Name => "documents";

    public async Task<InvariantFinding> CheckAsync(PortalContext context, CancellationToken cancellationToken)
    {
        var found = new BreachList(cancellationToken);
        var all = context.Documents.AsNoTracking();
        await found.NoneAsync(
            "without bytes",
            all.Where(one => !context.DocumentContents.Any(content => content.DocumentId == one.Id)).Select(one => one.PublicId)
        );
        var (looked, wrong, unread, last) = (0L, new List<string>(), new List<string>(), Guid.Empty);
        while (true)
        {
            var some = await (
                from document in all
                join content in context.DocumentContents on document.Id equals content.DocumentId
                where document.Id.CompareTo(last) > 0
                orderby document.Id
                select new
                {
                    document.Id,
                    document.PublicId,
                    document.Sha256,
                    document.LengthBytes,
                    content.Sealed,
                }
            )
                .Take(AtOnce)
                .ToListAsync(cancellationToken);
            foreach (var one in some)
            {
                looked++;
                if (Opened(one.Sealed) is not { } bytes)
                    unread.Add(one.PublicId);
                else if (bytes.Length != one.LengthBytes || Convert.ToHexStringLower(SHA256.HashData(bytes)) != one.Sha256)
                    wrong.Add(one.PublicId);
            }

            if (some.Count < AtOnce)
                break;
            last = some[^1].Id;
        }

        found.None("that are not what was handed in", wrong);
        found.None("that no known key opens", unread);
        return found.Of(looked);
    }

    private byte[]? Opened(byte[] content)
    {
        try
        {
            return vault.Open(content, Purposes.Document);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
