using CrediCare.Domain.Reports;
using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Documents;

/// <summary>A report's keys and values in the language of whoever reads it.</summary>
public sealed class ReportWords(IStringLocalizer<DocumentsText> texts, IStringLocalizer<StatusText> statuses)
{
    private static readonly string[] OfStatuses = ["CaseStage_", "ClosedReason_", "CaseHold_"];

    public string this[ReportText? text] =>
        text switch
        {
            null => "",
            { With.Count: 0 } => Word(text.Key),
            _ => texts[text.Key, [.. text.With.Select(value => (object)this[value])]],
        };

    /// <summary>A word by its key.</summary>
    public string Word(string key) =>
        OfStatuses.Any(start => key.StartsWith(start, StringComparison.Ordinal)) ? statuses[key] : texts[key];

    /// <summary>A value as it is read; unknown ones are a dash, texts that are not there nothing.</summary>
    public string this[ReportValue value] =>
        value.Kind switch
        {
            ReportValueKind.Text => value.Text ?? "",
            ReportValueKind.Word => value.Text is { } key ? Word(key) : "",
            ReportValueKind.Words => string.Join(
                ", ",
                (value.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word)
            ),
            ReportValueKind.Day => value.AsDay is { } day ? Format.ShortDate(day) : "",
            ReportValueKind.Month => value.AsDay is { } day ? Format.MonthOf(day) : Format.Amount(null),
            ReportValueKind.Amount => Format.Amount(value.AsAmount),
            ReportValueKind.AmountChange => value.AsAmount is { } amount ? Format.Change(amount) : Format.Amount(null),
            ReportValueKind.Count => value.Number is { } count ? Format.Count(count) : Format.Amount(null),
            ReportValueKind.CountChange => value.Number is { } count ? Format.Change(count) : Format.Amount(null),
            ReportValueKind.Share => value.Number is { } parts ? Format.Percent(parts / 10m) : Format.Amount(null),
        };

    private static PortalFormat Format => PortalFormat.Current;
}
