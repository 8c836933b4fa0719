using System.Globalization;

namespace CrediCare.Domain.Registrations.Upload;

/// <summary>What a cell of an uploaded file holds, whatever kind of file it is.</summary>
public enum UploadCellKind
{
    Empty,
    Text,

    /// <summary>Stored as a number; written with a point, without exponent.</summary>
    Number,

    /// <summary>Stored as a day; written 2026-11-22.</summary>
    Date,
    Boolean,
    Formula,
    Error,
    Merged,
    Garbled,
}

/// <summary>What is taken from a cell: what a person would have typed into the form's field, or why nothing can be.</summary>
public readonly record struct CellReading(string? Typed, CellRefusal? Refusal)
{
    public static CellReading Nothing => default;

    public static implicit operator CellReading(CellRefusal refusal) => new(null, refusal);

    public static implicit operator CellReading(string typed) => new(typed, null);
}

/// <summary>
/// Reads one cell for the column it stands in. Decided here is only what files do to what was meant: whether the text is right is
/// decided as for the form. Never guesses: what may have lost something is refused.
/// </summary>
public static class UploadCell
{
    /// <summary>How many digits a spreadsheet keeps of a number.</summary>
    private const int DigitsKept = 15;

    private const int BirthNumberDigits = 11;
    private const int PostcodeDigits = 4;

    /// <param name="column">What the column holds.</param>
    /// <param name="kind">What the cell holds.</param>
    /// <param name="text">As the file's reader gives it.</param>
    /// <param name="isNorwegian">The row's address is in Norway, where a postcode has four digits.</param>
    public static CellReading Read(UploadColumn column, UploadCellKind kind, string text, bool isNorwegian = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        return kind switch
        {
            UploadCellKind.Empty => CellReading.Nothing,
            UploadCellKind.Formula => CellRefusal.Formula,
            UploadCellKind.Error => CellRefusal.ErrorValue,
            UploadCellKind.Merged => CellRefusal.Merged,
            UploadCellKind.Garbled => CellRefusal.Garbled,
            UploadCellKind.Boolean => CellRefusal.YesOrNo,
            UploadCellKind.Date => OfDate(column, text),
            UploadCellKind.Number => OfNumber(column, text, isNorwegian),
            UploadCellKind.Text => CellText.Unreadable(text) is { } refusal ? refusal : OfText(column, text.Trim(), isNorwegian),
        };
    }

    /// <summary>A cell as people write it: a day as 22.11.2026, all else as the file has it.</summary>
    public static string Shown(UploadCellKind kind, string text) =>
        kind == UploadCellKind.Date
            ? DateOnly
                .ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                .ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
            : text;

    private static CellReading OfText(UploadColumn column, string text, bool isNorwegian) =>
        text.Length == 0 ? CellReading.Nothing
        : CellText.IsMarked(text) ? CellRefusal.NotCorrected
        : CellText.IsErrorValue(text) ? CellRefusal.ErrorValue
        : UploadColumns.KindOf(column) switch
        {
            UploadColumnKind.Text => text,
            UploadColumnKind.Date => CellText.IsDayNumber(text) ? CellRefusal.DateAsNumber : CellText.WithoutMidnight(text),
            UploadColumnKind.Amount => CellText.IsScientific(text) ? CellRefusal.ScientificNotation : text,
            UploadColumnKind.Identifier => Identifier(column, text, isNorwegian),
            UploadColumnKind.Word => UploadWords.Read(column, text),
        };

    private static CellReading OfNumber(UploadColumn column, string number, bool isNorwegian)
    {
        var hasDecimals = number.Contains('.', StringComparison.Ordinal);
        return UploadColumns.KindOf(column) switch
        {
            UploadColumnKind.Date => CellRefusal.DateAsNumber,
            UploadColumnKind.Amount => hasDecimals && number.Length - number.IndexOf('.', StringComparison.Ordinal) > 3
                ? CellRefusal.PartsOfOre
                : number.Replace('.', ','),
            UploadColumnKind.Identifier when hasDecimals => CellRefusal.HasDecimals,
            UploadColumnKind.Identifier or UploadColumnKind.Text when number.Count(char.IsAsciiDigit) > DigitsKept =>
                CellRefusal.DigitsLost,
            UploadColumnKind.Identifier => Identifier(column, number, isNorwegian),
            UploadColumnKind.Text => number,
            UploadColumnKind.Word => UploadWords.Read(column, number),
        };
    }

    // A spreadsheet makes a date of 1-2 and of 1.2 alike. In running text it does no harm.
    private static CellReading OfDate(UploadColumn column, string day) =>
        column is UploadColumn.Description or UploadColumn.Note or UploadColumn.Objection
        || UploadColumns.KindOf(column) == UploadColumnKind.Date
            ? Shown(UploadCellKind.Date, day)
            : CellRefusal.BecameDate;

    private static CellReading Identifier(UploadColumn column, string text, bool isNorwegian)
    {
        var isFree = column is UploadColumn.InvoiceNumber or UploadColumn.OwnReference or UploadColumn.Portfolio;
        if (isFree ? CellText.IsSurelyScientific(text) : CellText.IsScientific(text))
            return CellRefusal.ScientificNotation;
        if (isFree)
            return text;
        if (CellText.HasNoughtsBehindPoint(text))
            return CellRefusal.HasDecimals;
        return column switch
        {
            UploadColumn.Postcode when isNorwegian && text.Length < PostcodeDigits && CellText.IsDigits(text) =>
                CellRefusal.LeadingZerosLost,
            UploadColumn.BirthNumber when text.Length == BirthNumberDigits - 1 && CellText.IsDigits(text) =>
                CellRefusal.LeadingZerosLost,
            _ => text,
        };
    }
}
