using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.New;

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

    /// <summary>What the file could not say in the form's way; gone once a person has changed the row.</summary>
    public IReadOnlyList<RowReason>? Unreadable { get; init; }

    /// <summary>What is left of the invoice, in øre, as far as it can be read.</summary>
    public long Ore { get; init; }

    /// <summary>The registration it has become.</summary>
    public Guid? RegistrationId { get; init; }
}

/// <summary>Why a row stands where it does.</summary>
/// <param name="Code">What was found, whoever reads it.</param>
/// <param name="Field">The form's field it is about, "Invoice.DueDate"; null when it is about the row.</param>
/// <param name="Fact">A row's number, a day or a word more.</param>
public sealed record RowReason(string Code, string? Field = null, string? Fact = null)
{
    /// <summary>An earlier row of the file has the same invoice number; the fact is that row.</summary>
    public const string Double = "Double";

    /// <summary>A living registration holds the invoice number.</summary>
    public const string Registered = "Registered";

    /// <summary>The fact is the day it can be sent.</summary>
    public const string TooEarly = "TooEarly";

    /// <summary>Too old to be taken at once.</summary>
    public const string Assessment = "Assessment";

    public const string CreditorNotActive = "CreditorNotActive";
    public const string PortfolioClosed = "PortfolioClosed";

    /// <summary>Green when it was looked over, warned about when it was to be sent.</summary>
    public const string WarnedSince = "WarnedSince";
}
