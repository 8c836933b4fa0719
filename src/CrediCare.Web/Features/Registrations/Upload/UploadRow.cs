using System.Globalization;
using System.Text.Json.Serialization;
using CrediCare.Domain.EInvoices;
using CrediCare.Domain.Packages;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Registrations.Upload.Rows;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>One row of an uploaded file: what stands in it, as the form has it, and where it stands itself.</summary>
public sealed record UploadRow
{
    /// <summary>The row in the file, as its spreadsheet counts.</summary>
    public required int Number { get; init; }

    public required DraftContent Content { get; init; }
    public RowStanding Standing { get; init; }

    /// <summary>Why, the weightiest first; what is wrong with a field is named with it.</summary>
    public IReadOnlyList<RowReason> Reasons { get; init; } = [];

    /// <summary>The e-invoice it was read from, as it is called where it lies; null for a row of a sheet.</summary>
    public string? Source { get; init; }

    /// <summary>The files that lie in the e-invoice.</summary>
    public IReadOnlyList<RowPaper>? Papers { get; init; }

    /// <summary>What the file could not say in the form's way; gone once a person has changed the row, unless nobody can change that.</summary>
    public IReadOnlyList<RowReason>? Unreadable { get; init; }

    /// <summary>It adds up the others; left out unless a person takes it in.</summary>
    public bool IsSum { get; init; }

    /// <summary>Left out because of that, and not counted with what is owed.</summary>
    [JsonIgnore]
    public bool IsLeftOutSum => IsSum && Standing == RowStanding.LeftOut;

    /// <summary>What is left of the invoice, in øre, as far as it can be read.</summary>
    public long Ore { get; init; }

    /// <summary>The registration it has become.</summary>
    public Guid? RegistrationId { get; init; }

    /// <summary>Something that typing does not mend: it is no claim in kroner of this creditor, or could not be read at all.</summary>
    [JsonIgnore]
    public bool CannotBeMended => Lasting is not null;

    /// <summary>What stays wrong whatever a person types; null where nothing does.</summary>
    [JsonIgnore]
    public IReadOnlyList<RowReason>? Lasting =>
        Unreadable?.Where(one => one.IsLasting).ToList() is { Count: > 0 } lasting ? lasting : null;
}

/// <summary>A file that lies in an e-invoice.</summary>
/// <param name="FileName">As the invoice calls it; empty where it does not.</param>
/// <param name="Refusal">Why it is not kept; null where it is.</param>
public sealed record RowPaper(string FileName, RowPaperRefusal? Refusal = null);

/// <summary>Why a file that lies in an e-invoice is not kept with the registration.</summary>
public enum RowPaperRefusal
{
    /// <summary>By its content, or by what the invoice says of it, no PDF.</summary>
    NotPdf,
    Empty,
    TooLarge,
}

/// <summary>Why a row stands where it does.</summary>
/// <param name="Code">What was found, whoever reads it.</param>
/// <param name="Field">The form's field it is about, "Invoice.DueDate"; null when it is about the row.</param>
/// <param name="Fact">A row's number, a day or a word more.</param>
public sealed record RowReason(string Code, string? Field = null, string? Fact = null)
{
    private const char LineSign = '#';

    /// <summary>What stood in the cell, where that could not be taken.</summary>
    public string? Typed { get; init; }

    private static readonly HashSet<string> LastingCodes =
    [
        nameof(CellRefusal.CreditNote),
        nameof(CellRefusal.ForeignCurrency),
        nameof(RowRefusal.AnotherSupplier),
        nameof(RowRefusal.SupplierUnknown),
    ];

    /// <summary>Nothing that a person types mends it.</summary>
    [JsonIgnore]
    public bool IsLasting => IsUnread || LastingCodes.Contains(Code);

    /// <summary>Nothing at all was read, so nothing is said to be missing either.</summary>
    [JsonIgnore]
    public bool IsUnread =>
        Code.StartsWith("EInvoice_", StringComparison.Ordinal) || Code.StartsWith("Packed_", StringComparison.Ordinal);

    /// <summary>Why a file cannot be read as an e-invoice; the fact is the element.</summary>
    public static RowReason Of(EInvoiceProblem problem) => new($"EInvoice_{problem.Refusal}", null, PlaceOf(problem));

    /// <summary>Why a file cannot be taken out of the ZIP file.</summary>
    public static RowReason Of(PackedProblem problem) => new($"Packed_{problem}");

    /// <summary>The element and the line that a fact about an e-invoice names.</summary>
    public static (string Element, string? Line) PlaceIn(string? fact) =>
        (fact ?? "").Split(LineSign) is [var element, { Length: > 0 } line]
            ? (element, line)
            : (fact?.TrimEnd(LineSign) ?? "", null);

    private static string PlaceOf(EInvoiceProblem problem) =>
        string.Create(CultureInfo.InvariantCulture, $"{problem.Element}{LineSign}{problem.Line}");

    /// <summary>An earlier row of the file has the same invoice number; the fact is that row.</summary>
    public const string Double = "Double";

    /// <summary>A living registration holds the invoice number.</summary>
    public const string Registered = "Registered";

    /// <summary>The fact is the day it can be sent.</summary>
    public const string TooEarly = "TooEarly";

    /// <summary>It adds up the others.</summary>
    public const string Sum = "Sum";

    /// <summary>Too old to be taken at once.</summary>
    public const string Assessment = "Assessment";

    public const string CreditorNotActive = "CreditorNotActive";
    public const string PortfolioClosed = "PortfolioClosed";

    /// <summary>Whoever sent the file could no longer register when it was this row's turn.</summary>
    public const string SenderMayNot = "SenderMayNot";

    /// <summary>Green when it was looked over, warned about when it was to be sent.</summary>
    public const string WarnedSince = "WarnedSince";
}
