using CrediCare.Domain.Registrations.Upload;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>The papers of a file, those that need a person first.</summary>
public sealed record UploadPapersPage(UploadView Upload, PaperCount Count, IReadOnlyList<PlacedPaper> Papers, int Page, int Pages)
{
    public UploadPapersForm Form { get; init; } = new();
}

/// <summary>PDF files, or ZIP files of them.</summary>
public sealed class UploadPapersForm
{
    public IFormFileCollection? Papers { get; set; }
}

/// <summary>One paper, and where it belongs.</summary>
public sealed record UploadPaperPage(UploadView Upload, PlacedPaper Placed)
{
    public UploadPaperForm Form { get; init; } = new();

    /// <summary>The file waits for a person, who may say where the paper belongs.</summary>
    public bool IsOpen => Upload.Batch.State.TakesPapers() && Placed.MayBePlaced;

    /// <summary>The file has been sent without the paper, which may still be put with one of its claims.</summary>
    public bool IsLate => Upload.Batch.State == UploadState.Sent && Placed.MayBePlaced;
}

/// <summary>What a person says of a paper.</summary>
public sealed class UploadPaperForm
{
    /// <summary>Where its name says.</summary>
    public const string ByName = "name";

    public const string OfRow = "row";
    public const string Out = "out";

    public string? Where { get; set; }

    public int? Row { get; set; }

    /// <summary>Of the claim it belongs to, once the file has been sent.</summary>
    public string? InvoiceNumber { get; set; }

    public static UploadPaperForm Of(PlacedPaper placed) =>
        new()
        {
            Where =
                placed.Standing == PaperStanding.LeftOut ? Out
                : placed.IsChosen ? OfRow
                : ByName,
            Row = placed.IsChosen ? placed.Row : null,
        };
}

/// <summary>How many papers of a file belong where.</summary>
public sealed record PaperCount(int All, int Rows, int Elsewhere, int NeedPerson, int NotKept, int LeftOut, int Sent)
{
    public static PaperCount Of(IReadOnlyList<PlacedPaper> papers) =>
        new(
            papers.Count,
            papers.Count(one => one.Standing == PaperStanding.Row),
            papers.Count(one => one.Standing is PaperStanding.Case or PaperStanding.Registration),
            papers.Count(one => one.NeedsPerson),
            papers.Count(one => one.Standing == PaperStanding.NotKept),
            papers.Count(one => one.Standing == PaperStanding.LeftOut),
            papers.Count(one => one.Standing == PaperStanding.Sent)
        );
}
