using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin.Payments.Files;

/// <summary>The files of payments that have come, and the form for another.</summary>
public sealed record FilesModel(IReadOnlyList<ReceivedFile> Files, int Page, int Pages)
{
    public UploadForm Form { get; init; } = new();
}

/// <summary>A file to hand in.</summary>
public sealed class UploadForm
{
    public IFormFile? File { get; set; }
}

/// <summary>One file, a page of its payments, and what they came to.</summary>
/// <param name="HandedInBy">Null for the folder.</param>
/// <param name="Counts">How many have each outcome; those that have none yet are under null.</param>
public sealed record FilePage(
    ReceivedFile File,
    string? HandedInBy,
    IReadOnlyList<FileOutcome> Counts,
    IReadOnlyList<FileLine> Lines,
    int Page,
    int Pages
) : IPeopleListed
{
    public int LinesShown => Lines.Count;
}

/// <summary>So many payments with the same outcome.</summary>
public sealed record FileOutcome(ReceivedItemOutcome? Outcome, int Count, Domain.Amounts.Money Sum);

/// <summary>A payment of a file, and where it went.</summary>
/// <param name="OrderPublicId">The payment order whose payout it tells of.</param>
public sealed record FileLine(
    ReceivedFileItem Item,
    string? PaymentPublicId,
    WaitingReason? Why,
    string? CaseNumber,
    string? OrderPublicId
);
