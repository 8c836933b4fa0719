using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.New;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// Sends a file that has been looked over, piece by piece. A piece is one transaction: its rows are looked over once more,
/// what can be sent becomes registrations, and every row is marked with what became of it; so a row is sent once or not at all.
/// </summary>
public sealed class SendUpload(
    PortalContext context,
    UploadPieces pieces,
    UploadJudge judge,
    SubmitClaims claims,
    KeepPapers papers,
    SendPapers elsewhere,
    ViewerQuery viewers,
    DebtorSealing sealing,
    TimeProvider clock
)
{
    public async Task RunAsync(UploadTurn turn, UploadBatch batch, CancellationToken cancellationToken)
    {
        while (await SendNextAsync(turn, batch, cancellationToken))
        {
            context.ChangeTracker.Clear();
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (await SenderAsync(batch, cancellationToken) is { } sender)
            await elsewhere.RunAsync(turn, sender, batch, cancellationToken);
    }

    /// <summary>Who sends, as long as they may register where the file lies; asked for each piece.</summary>
    private async Task<Viewer?> SenderAsync(UploadBatch batch, CancellationToken cancellationToken)
    {
        var sender = await viewers.FindAwayAsync(batch.SentByUserId!.Value, batch.CreditorId, clock.Today(), cancellationToken);
        return
            sender?.Memberships.Any(one =>
                one.CreditorId == batch.CreditorId
                && one.Role >= MembershipRole.Member
                && one.PortfolioIds.Contains(batch.PortfolioId)
            ) == true
            ? sender
            : null;
    }

    private async Task<bool> SendNextAsync(UploadTurn turn, UploadBatch batch, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await turn.RenewAsync(context, cancellationToken);
        var piece = await context
            .UploadPieces.AsNoTracking()
            .Where(one => one.BatchId == batch.Id && !one.IsDone)
            .OrderBy(one => one.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if (piece is null)
            return false;

        var found = pieces.Open(piece.RowsSealed);
        var rows = await SenderAsync(batch, cancellationToken) is { } sender
            ? await SendAsync(sender, batch, found, cancellationToken)
            : [.. found.Select(row => IsWanted(batch, row) ? NotBySender(row) : NotWanted(row))];
        var (kept, tally) = (pieces.Seal(rows), UploadTally.Of(rows).ToText());
        await context
            .UploadPieces.Where(one => one.Id == piece.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.IsDone, true)
                        .SetProperty(one => one.RowsSealed, kept)
                        .SetProperty(one => one.Tally, tally),
                cancellationToken
            );
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<UploadRow>> SendAsync(
        Viewer sender,
        UploadBatch batch,
        IReadOnlyList<UploadRow> rows,
        CancellationToken cancellationToken
    )
    {
        var wanted = rows.Where(row => IsWanted(batch, row)).ToList();
        var place = await judge.PlaceAsync(batch, cancellationToken);
        var judged = await judge.JudgeAsync(place, wanted, (_, _) => null, cancellationToken);
        var still = judged.Where(one => IsWanted(batch, one.Row)).ToList();
        var answers = await claims.SendAsync(
            batch.CreditorId,
            [.. still.Select(one => SubmissionOf(batch, one))],
            cancellationToken
        );
        var after = judged.Where(one => !IsWanted(batch, one.Row)).Select(one => NotAnyMore(one.Row)).ToDictionary(Number);
        foreach (var (one, answer) in still.Zip(answers))
            after.Add(one.Row.Number, Answered(one.Row, answer));
        var isNew = still.Zip(answers).Where(pair => pair.Second is { Succeeded: true, Value.IsNew: true });
        await papers.KeepAsync(sender, batch, [.. isNew.Select(pair => after[pair.First.Row.Number])], cancellationToken);
        await LogAsync(batch, answers, cancellationToken);
        return [.. rows.Select(row => after.GetValueOrDefault(row.Number) ?? NotWanted(row))];
    }

    private static int Number(UploadRow row) => row.Number;

    private static bool IsWanted(UploadBatch batch, UploadRow row) =>
        row.Standing == RowStanding.Green || (batch.SendsWarned && row.Standing == RowStanding.Yellow);

    /// <summary>Red is refused with what was found; the rest was left out, or warned about and not asked for.</summary>
    private static UploadRow NotWanted(UploadRow row) =>
        row with
        {
            Standing = row.Standing == RowStanding.Red ? RowStanding.Refused : RowStanding.HeldBack,
        };

    /// <summary>The one who sends has lost the right to on the way.</summary>
    private static UploadRow NotBySender(UploadRow row) =>
        row with
        {
            Standing = RowStanding.Refused,
            Reasons = [new(RowReason.SenderMayNot)],
        };

    /// <summary>Something has changed since the person looked.</summary>
    private static UploadRow NotAnyMore(UploadRow row) =>
        row.Standing == RowStanding.Red
            ? row with
            {
                Standing = RowStanding.Refused,
            }
            : row with
            {
                Standing = RowStanding.HeldBack,
                Reasons = [new(RowReason.WarnedSince), .. row.Reasons],
            };

    private static UploadRow Answered(UploadRow row, Outcome<SentClaim, SubmitRefusal> answer) =>
        answer.Refusal is { } refusal
            ? row with
            {
                Standing = RowStanding.Refused,
                Reasons = [ReasonOf(refusal)],
            }
            : row with
            {
                Standing = RowStanding.Sent,
                Reasons = [],
                RegistrationId = answer.Value.Registration.Id,
            };

    private static RowReason ReasonOf(SubmitRefusal refusal) =>
        refusal switch
        {
            SubmitRefusal.TooEarly => new(RowReason.TooEarly, "Invoice.DueDate"),
            SubmitRefusal.AlreadyRegistered => new(RowReason.Registered, "Invoice.InvoiceNumber"),
            SubmitRefusal.CreditorNotActive => new(RowReason.CreditorNotActive),
            SubmitRefusal.PortfolioClosed => new(RowReason.PortfolioClosed),
            SubmitRefusal.CaseTakesNoInvoices => throw new InvalidOperationException("No row asks to join a case."),
        };

    private Submission SubmissionOf(UploadBatch batch, JudgedRow one) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{batch.PublicId}-{one.Row.Number}"),
            batch.CreditorId,
            batch.PortfolioId,
            batch.SentByUserId!.Value,
            sealing.IdentityOf(one.Read.Debtor)!,
            one.Read.Debtor.Contact,
            one.Read.Invoice.Claim,
            UploadBatchId: batch.Id
        );

    private Task LogAsync(
        UploadBatch batch,
        IReadOnlyList<Outcome<SentClaim, SubmitRefusal>> answers,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var entries = answers
            .Where(answer => answer is { Succeeded: true, Value.IsNew: true })
            .Select(answer => new AuditEntry(
                Guid.CreateVersion7(),
                now,
                batch.SentByUserId,
                false,
                AuditAction.Registered,
                nameof(Registration),
                answer.Value.Registration.Id,
                batch.CreditorId,
                answer.Value.Registration.ReceiptNumber
            ))
            .ToList();
        return BulkInsert.InsertAsync(context, entries, cancellationToken);
    }
}
