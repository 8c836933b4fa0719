using System.Globalization;
using CrediCare.Data;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.New;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>A row looked over, with what was read in it.</summary>
public sealed record JudgedRow(UploadRow Row, RegistrationReading Read);

/// <summary>Where the rows of a file are to lie, and what holds there today.</summary>
/// <param name="CreditorId">Whose they are.</param>
/// <param name="Portfolio">The only one they may name.</param>
/// <param name="OrganisationNumber">Of the creditor.</param>
/// <param name="Closed">Why nothing can be sent there; null where it can.</param>
/// <param name="Today">The day they are judged on.</param>
/// <param name="Day">The rule of that day.</param>
public sealed record UploadPlace(
    Guid CreditorId,
    PortfolioChoice Portfolio,
    string OrganisationNumber,
    RowReason? Closed,
    DateOnly Today,
    GateOfDay Day
);

/// <summary>
/// Looks rows over by the form's own rules, the rule of the day and the invoice numbers in use: one question to the database
/// however many rows there are. Nothing is stored.
/// </summary>
public sealed class UploadJudge(PortalContext context, RegistrationReader reader, RegistrationGate gate, TimeProvider clock)
{
    /// <param name="place">Where they are to lie, as asked in the same piece of work.</param>
    /// <param name="rows">Some of them.</param>
    /// <param name="first">The first row of the file that has this row's key; null for the row itself or where nobody knows.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<IReadOnlyList<JudgedRow>> JudgeAsync(
        UploadPlace place,
        IReadOnlyList<UploadRow> rows,
        Func<UploadRow, string, int?> first,
        CancellationToken cancellationToken
    )
    {
        var keys = rows.Select(UploadPieces.KeyOf).ToList();
        var asked = keys.Where(key => key.Length > 0).Distinct().ToList();
        var held = (await SubmissionFacts.HeldAsync(context, place.CreditorId, asked, cancellationToken)).ToHashSet(
            StringComparer.Ordinal
        );
        PortfolioChoice[] portfolios = [place.Portfolio];
        return
        [
            .. rows.Zip(
                keys,
                (row, key) =>
                {
                    var read = reader.Read(row.Content, portfolios, place.Today);
                    return new JudgedRow(Judged(row, read, Reasons(row, read, first(row, key), held.Contains(key), place)), read);
                }
            ),
        ];
    }

    private static UploadRow Judged(UploadRow row, RegistrationReading read, (RowStanding Standing, List<RowReason> Why) found) =>
        row with
        {
            Standing = row.Standing == RowStanding.LeftOut ? RowStanding.LeftOut : found.Standing,
            Reasons = found.Why,
            Ore = row.IsLeftOutSum ? 0 : read.Invoice.Outstanding?.Ore ?? 0,
        };

    private static (RowStanding, List<RowReason>) Reasons(
        UploadRow row,
        RegistrationReading read,
        int? first,
        bool isHeld,
        UploadPlace place
    )
    {
        if (row.IsLeftOutSum)
            return (RowStanding.LeftOut, [new(RowReason.Sum)]);
        // A cell that could not be taken is not said to be missing too.
        List<RowReason> found = [.. row.Unreadable ?? []];
        if (found.Exists(one => one.IsUnread))
            return (RowStanding.Red, found);
        if (!read.IsComplete)
        {
            var unread = found.Select(one => one.Field).ToList();
            found.AddRange(
                read.Problems.Where(one => !unread.Contains(one.Field)).Select(one => new RowReason(one.Code, one.Field))
            );
        }

        if (first is { } earlier && earlier != row.Number)
            found.Add(new(RowReason.Double, "Invoice.InvoiceNumber", earlier.ToString(CultureInfo.InvariantCulture)));
        if (isHeld)
            found.Add(new(RowReason.Registered, "Invoice.InvoiceNumber"));
        if (place.Closed is { } closed)
            found.Add(closed);
        var check = PreCheckQuery.FactsOf(read) is { } facts ? place.Day.Check(facts) : null;
        if (check is { Result: RegistrationResult.TooEarly })
            found.Add(
                new(RowReason.TooEarly, "Invoice.DueDate", check.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            );
        if (found.Count > 0)
            return (RowStanding.Red, found);

        if (check is { Result: RegistrationResult.NeedsAssessment })
            found.Add(new(RowReason.Assessment));
        if (check?.Warnings is { Count: > 0 } warnings)
            found.AddRange(warnings.Select(one => new RowReason($"Warning_{one.Kind}")));
        return found.Count > 0 ? (RowStanding.Yellow, found) : (RowStanding.Green, []);
    }

    /// <summary>The portfolio of a file, whose it is, why nothing can be sent to it, and the rule of today.</summary>
    public async Task<UploadPlace> PlaceAsync(UploadBatch batch, CancellationToken cancellationToken)
    {
        var found = await (
            from portfolio in context.Portfolios.AsNoTracking()
            join creditor in context.Creditors on portfolio.CreditorId equals creditor.Id
            where portfolio.Id == batch.PortfolioId && portfolio.CreditorId == batch.CreditorId
            select new
            {
                portfolio.Id,
                portfolio.PublicId,
                portfolio.Name,
                portfolio.IsClosed,
                creditor.Standing,
                creditor.OrganisationNumber,
            }
        ).SingleAsync(cancellationToken);
        var closed =
            found.Standing != CreditorStanding.Active ? new RowReason(RowReason.CreditorNotActive)
            : found.IsClosed ? new RowReason(RowReason.PortfolioClosed)
            : null;
        var today = clock.Today();
        return new(
            batch.CreditorId,
            new(found.Id, found.PublicId, found.Name),
            found.OrganisationNumber,
            closed,
            today,
            await gate.OfDayAsync(today, cancellationToken)
        );
    }
}
