using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Security;
using CrediCare.Domain.Debtors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Privacy.Held;

/// <summary>
/// Everything that is held on one person as one package: a page to read, the same as JSON, and every document as it was handed in.
/// </summary>
public sealed class HeldPackage(PortalContext context, HeldKeysQuery query, HeldPage page, Vault vault)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<(byte[] Bytes, HeldKeys Keys)> MakeAsync(Debtor debtor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(debtor);
        var keys = await query.FindAsync(debtor, cancellationToken);
        var tables = await TablesAsync(debtor, keys, cancellationToken);
        using var bytes = new MemoryStream();
        await using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync(package, "data.json", JsonSerializer.SerializeToUtf8Bytes(tables, Json), cancellationToken);
            await AddAsync(package, "index.html", Encoding.UTF8.GetBytes(page.Write(debtor.Name, tables)), cancellationToken);
            await AddDocumentsAsync(package, keys, cancellationToken);
        }

        return (bytes.ToArray(), keys);
    }

    private async Task<Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>>> TablesAsync(
        Debtor debtor,
        HeldKeys keys,
        CancellationToken cancellationToken
    )
    {
        var writing = new HeldRow(
            await context
                .Users.Select(user => new { user.Id, IsStaff = user.StaffRole != null })
                .ToDictionaryAsync(user => user.Id, user => user.IsStaff ? "agency" : "creditor", cancellationToken),
            await context
                .Cases.Where(one => keys.Cases.Contains(one.Id))
                .ToDictionaryAsync(one => one.Id, one => one.CaseNumber, cancellationToken),
            debtor.MatchName
        );
        var tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>>(StringComparer.Ordinal);
        foreach (var table in HeldTables.All)
        {
            var type = context.Model.FindEntityType(table.Type)!;
            var rows = await table.Rows(context, keys).ToListAsync(cancellationToken);
            tables[table.Type.Name] = rows.ConvertAll(row => WithNumber(row, writing.Of(type, row)));
        }

        return tables;
    }

    /// <summary>The birth number lies sealed; whose it is may read it.</summary>
    private IReadOnlyDictionary<string, object?> WithNumber(object row, IReadOnlyDictionary<string, object?> fields) =>
        row is Debtor { BirthNumberSealed: { } hidden }
            ? new Dictionary<string, object?>(fields) { ["BirthNumber"] = vault.OpenText(hidden, Purposes.BirthNumber) }
            : fields;

    private async Task AddDocumentsAsync(ZipArchive package, HeldKeys keys, CancellationToken cancellationToken)
    {
        foreach (var id in keys.Documents)
        {
            var found = await context
                .Documents.Where(one => one.Id == id)
                .Join(
                    context.DocumentContents,
                    one => one.Id,
                    content => content.DocumentId,
                    (one, content) =>
                        new
                        {
                            one.PublicId,
                            one.FileName,
                            content.Sealed,
                        }
                )
                .FirstOrDefaultAsync(cancellationToken);
            if (found is not null)
                await AddAsync(
                    package,
                    $"documents/{found.PublicId}-{SafeName(found.FileName)}",
                    vault.Open(found.Sealed, Purposes.Document),
                    cancellationToken
                );
        }
    }

    private static string SafeName(string name) =>
        string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_'));

    private static async Task AddAsync(ZipArchive package, string name, byte[] content, CancellationToken cancellationToken)
    {
        await using var into = await package.CreateEntry(name).OpenAsync(cancellationToken);
        await into.WriteAsync(content, cancellationToken);
    }
}
