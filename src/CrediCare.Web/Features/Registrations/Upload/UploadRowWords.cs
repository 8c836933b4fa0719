using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Registrations.Upload.Rows;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Puts rows and what was found in them into the reader's words.</summary>
public sealed class UploadRowWords(
    PortalContext context,
    RegistrationReader reader,
    RegistrationGate gate,
    IStringLocalizer<RegistrationsText> form,
    IStringLocalizer<UploadText> words,
    PortalFormat format,
    TimeProvider clock
)
{
    private const string Unseen = "Debtor.BirthNumber";

    public async Task<IReadOnlyList<ShownRow>> SayAsync(
        Viewer viewer,
        UploadBatch batch,
        IReadOnlyList<UploadRow> rows,
        CancellationToken cancellationToken
    )
    {
        if (rows.Count == 0)
            return [];
        var day = await gate.OfDayAsync(clock.Today(), cancellationToken);
        var holders = await HoldersAsync(viewer, batch, rows, cancellationToken);
        var mapping = (batch.Mapping is { } kept ? ColumnMapping.OfText(kept) : null) ?? new ColumnMapping();
        return [.. rows.Select(row => Shown(row, mapping, day, holders.GetValueOrDefault(UploadPieces.KeyOf(row))))];
    }

    private ShownRow Shown(UploadRow row, ColumnMapping mapping, GateOfDay day, NumberHolder? holder)
    {
        var read = reader.Read(row.Content, [], day.Today);
        var check = PreCheckQuery.FactsOf(read) is { } facts ? day.Check(facts) : null;
        return new ShownRow(
            row,
            TypedText.Line(row.Content.Debtor.Name),
            TypedText.Line(row.Content.Invoice.InvoiceNumber),
            read.Invoice.DueDate,
            read.Invoice.Outstanding,
            [
                .. row.Reasons.Select(reason =>
                    Said(reason, row, read, check, holder) with
                    {
                        Cell =
                            reason.Field is null || row.Source is not null
                                ? null
                                : UploadFields.CellOf(mapping, reason.Field, row.Number),
                        Element = reason.Field is null || row.Source is null ? null : EInvoiceRow.ElementOf(reason.Field),
                    }
                ),
            ]
        )
        {
            DueDateTyped = Stood(row, "Invoice.DueDate"),
            OutstandingTyped = Stood(row, "Invoice.Outstanding"),
        };
    }

    /// <summary>What stands where a date or an amount should, when it cannot be read as one.</summary>
    private static string? Stood(UploadRow row, string field) =>
        row.Unreadable?.FirstOrDefault(one => one.Field == field)?.Typed ?? TypedOf(row.Content, field);

    private FoundInRow Said(
        RowReason reason,
        UploadRow row,
        RegistrationReading read,
        RegistrationCheck? check,
        NumberHolder? holder
    )
    {
        var (label, typed) = reason.Field is { } field
            ? (LabelOf(field).TrimEnd('?'), SaysIt(reason) ? null : reason.Typed ?? TypedOf(row.Content, field))
            : (null, null);
        if (reason.Code == RowReason.Registered)
            return holder?.PublicId is { } id
                ? new(words["Row_Registered"], label, typed, holder.ReceiptNumber, $"/registrations/{id}")
                : new(form["Found_NumberUsedElsewhere"], label, typed);
        return new(TextOf(reason, read, check), label, typed);
    }

    /// <summary>The message itself says what stands there.</summary>
    private static bool SaysIt(RowReason reason) =>
        reason.Code is nameof(InputProblem.NoSuchDay) or nameof(InputProblem.AmbiguousAmount);

    private string TextOf(RowReason reason, RegistrationReading read, RegistrationCheck? check)
    {
        if (read.Problems.FirstOrDefault(one => one.Field == reason.Field && one.Code == reason.Code) is { } problem)
            return form.Say(problem);
        if (check?.Warnings.FirstOrDefault(one => $"Warning_{one.Kind}" == reason.Code) is { } warning)
            return form[reason.Code, format.LongDate(warning.Date), format.Kroner(warning.Amount)];
        if (reason.IsUnread)
            return Unread(reason);
        return reason.Code switch
        {
            RowReason.TooEarly => words["Row_TooEarly", format.LongDate(DayOf(reason) ?? check?.FirstDay)],
            _ => words[$"Row_{reason.Code}", reason.Fact ?? ""],
        };
    }

    private string Unread(RowReason reason)
    {
        var (element, line) = RowReason.PlaceIn(reason.Fact);
        var where = line is null ? "" : words["AtLine", line].Value;
        return $"{words[$"Row_{reason.Code}", element]} {where}".TrimEnd();
    }

    private static DateOnly? DayOf(RowReason reason) =>
        DateOnly.TryParseExact(reason.Fact, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>What is wrong with many rows at once; null where no row says it in a way of its own.</summary>
    public string? OfMany(string code) => words[$"Many_{code}"] is { ResourceNotFound: false } said ? said.Value : null;

    /// <summary>What the form calls a field.</summary>
    public string LabelOf(string field) => form[field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..]];

    private static string? TypedOf(DraftContent content, string field)
    {
        if (field == Unseen)
            return null;
        var (owner, name) = (field.Split('.')[0], field.Split('.')[^1]);
        object from = owner == "Debtor" ? content.Debtor : content.Invoice;
        return TypedText.Line(from.GetType().GetProperty(name)?.GetValue(from) as string);
    }

    /// <summary>Who holds the numbers that are taken; without receipt where the reader may not see the registration.</summary>
    private async Task<Dictionary<string, NumberHolder>> HoldersAsync(
        Viewer viewer,
        UploadBatch batch,
        IReadOnlyList<UploadRow> rows,
        CancellationToken cancellationToken
    )
    {
        var keys = rows.Where(row => row.Reasons.Any(reason => reason.Code == RowReason.Registered))
            .Select(UploadPieces.KeyOf)
            .ToList();
        if (keys.Count == 0)
            return [];
        var visible = context.Registrations.VisibleTo(viewer);
        return await (
            from held in context.InvoiceNumberReservations
            where held.CreditorId == batch.CreditorId && EF.Parameter(keys).Contains(held.NumberKey)
            join registration in visible on held.RegistrationId equals registration.Id into seen
            from registration in seen.DefaultIfEmpty()
            select new { held.NumberKey, Holder = new NumberHolder(registration.PublicId, registration.ReceiptNumber) }
        ).ToDictionaryAsync(one => one.NumberKey, one => one.Holder, cancellationToken);
    }
}
