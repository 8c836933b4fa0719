using System.Security.Cryptography;
using CrediCare.Data;
using CrediCare.Data.Configurations;
using CrediCare.Data.Security;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Admin.Payments.Files;

/// <summary>
/// Takes in a file of payments, whole or not at all; what is wrong with a refused one is kept with it. The same bytes are the
/// same file, whoever brings them and however often.
/// </summary>
public sealed class ReceivePaymentFile(
    PortalContext context,
    Vault vault,
    IOptions<ClientFundsOptions> options,
    TimeProvider clock
)
{
    /// <param name="content">The file.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="userId">Who hands it in; null for the folder.</param>
    /// <param name="log">Adds what the log says, to be saved with it.</param>
    /// <param name="cancellationToken">Ends the work before it is saved.</param>
    /// <returns>What stands now, and whether it stood there already.</returns>
    public async Task<(ReceivedFile File, bool IsKnown)> ReceiveAsync(
        Stream content,
        string name,
        Guid? userId,
        Action<ReceivedFile> log,
        CancellationToken cancellationToken
    )
    {
        var length = content.Length;
        var bytes = length <= PaymentFileReader.MostBytes ? new byte[length] : null;
        if (bytes is not null)
            await content.ReadExactlyAsync(bytes, cancellationToken);
        var hash = bytes is null ? await SHA256.HashDataAsync(content, cancellationToken) : SHA256.HashData(bytes);
        var read = new ReadFile(
            bytes is null ? new(null, new(PaymentFileRefusal.TooLarge)) : Agreed(PaymentFileReader.Read(bytes)),
            NameOf(name),
            (int)Math.Min(length, int.MaxValue),
            Convert.ToHexStringLower(hash),
            bytes is null ? null : vault.Seal(bytes, Purposes.PaymentFile)
        );
        try
        {
            return await KeepAsync(read, userId, log, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same was received at the same moment; else it is a fault and is told as one.
            context.ChangeTracker.Clear();
            return await KeepAsync(read, userId, log, cancellationToken);
        }
    }

    private async Task<(ReceivedFile File, bool IsKnown)> KeepAsync(
        ReadFile read,
        Guid? userId,
        Action<ReceivedFile> log,
        CancellationToken cancellationToken
    )
    {
        var known = await context
            .ReceivedFiles.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Sha256 == read.Sha256, cancellationToken);
        if (known is not null)
            return (known, true);
        var isTaken =
            read.Reading.File is { } written
            && await context.ReceivedFiles.AnyAsync(
                one => one.Kind == written.Kind && one.Identity == written.Identity,
                cancellationToken
            );
        var (file, items) = ReceivedFile.Receive(
            isTaken ? new(null, new(PaymentFileRefusal.ReceivedBefore)) : read.Reading,
            read.Name,
            read.LengthBytes,
            read.Sha256,
            userId,
            clock.GetUtcNow().UtcDateTime
        );
        context.Add(file);
        context.AddRange(items);
        if (read.Sealed is { } bytes)
            context.Add(new ReceivedFileContent(file.Id, bytes));
        log(file);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return (file, false);
    }

    // The same payment by both would be booked twice, or wait for somebody.
    private PaymentFileReading Agreed(PaymentFileReading reading) =>
        reading.File is { } file && file.Items.FirstOrDefault(item => ComesOtherwise(item, file.Kind)) is { } wrong
            ? new(null, new(PaymentFileRefusal.OtherFormat, wrong.Line))
            : reading;

    private bool ComesOtherwise(PaymentFileItem item, PaymentFileKind kind) =>
        item.Kind is PaymentFileItemKind.Payment or PaymentFileItemKind.TakenBack
        && options.Value.Formats.TryGetValue(item.Account, out var agreed)
        && agreed != kind;

    // Without folders: what a name says of a disk is nobody's business.
    private static string NameOf(string given) =>
        TypedText.Line(given.Split('/', '\\')[^1]) is { } name ? TypedText.Cut(name, Lengths.FileName) : "–";

    private sealed record ReadFile(PaymentFileReading Reading, string Name, int LengthBytes, string Sha256, byte[]? Sealed);
}
