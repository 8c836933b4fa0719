using CrediCare.Domain.Amounts;
using CrediCare.Domain.Registrations.Upload;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>An uploaded file with how its rows stand.</summary>
/// <param name="Batch">The file.</param>
/// <param name="CreditorName">Whose claims they are.</param>
/// <param name="PortfolioName">Where they are to lie.</param>
/// <param name="Author">Who uploaded it.</param>
/// <param name="Tally">All rows that have been looked over.</param>
/// <param name="Judged">How many rows those are.</param>
/// <param name="Done">How many have been sent, refused or held back.</param>
public sealed record UploadView(
    UploadBatch Batch,
    string CreditorName,
    string PortfolioName,
    string Author,
    UploadTally Tally,
    int Judged,
    int Done
)
{
    public string Address => $"/registrations/upload/{Batch.PublicId}";

    /// <summary>How many rows the work that is under way has come past.</summary>
    public int Past => Batch.State == UploadState.Judging ? Judged : Done;

    /// <summary>All that is sent when those that are warned about are sent too.</summary>
    public int Sendable => Tally.Rows(RowStanding.Green, RowStanding.Yellow);

    public Money SendableAmount => Tally.Amount(RowStanding.Green, RowStanding.Yellow);

    /// <summary>Registrations of the file that nobody has taken further, so that they can be taken back.</summary>
    public int CanBeTakenBack { get; init; }

    /// <summary>Papers of the file that lie with claims which did not come with it, and stay there.</summary>
    public int PapersElsewhere { get; init; }

    /// <summary>Registrations of the file that were taken back.</summary>
    public int TakenBack { get; init; }
}

/// <summary>One line of the list of uploaded files.</summary>
public sealed record UploadLine(
    string PublicId,
    string FileName,
    string PortfolioName,
    string Author,
    int Rows,
    UploadState State,
    DateTime CreatedAtUtc
);

/// <summary>Which rows a page is asked for.</summary>
public sealed record UploadFilter
{
    public RowStanding? Show { get; init; }

    /// <summary>As <see cref="TallyLine.Key"/>.</summary>
    public string? Reason { get; init; }

    public int Page { get; init; } = 1;
}

/// <summary>Rows that stand in the same place, or the first of them.</summary>
public sealed record RowSection(RowStanding Standing, int Total, IReadOnlyList<ShownRow> Rows);

/// <summary>So many rows for one reason, in words.</summary>
public sealed record ReasonGroup(TallyLine Line, string Text);

/// <summary>A page of rows: either the first of each standing, those that need a person first, or one standing's.</summary>
public sealed record UploadReview(
    UploadView Upload,
    UploadFilter Filter,
    IReadOnlyList<ReasonGroup> Groups,
    IReadOnlyList<RowSection> Sections,
    int Page,
    int Pages
)
{
    /// <summary>Where rows cannot be sent for more reasons than are told one by one: how many those rows are, and where they stand.</summary>
    public (int Rows, RowStanding Standing) ForOtherReasons { get; init; }

    public PaperCount Papers { get; init; } = PaperCount.Of([]);
}

/// <summary>A row as the page shows it.</summary>
public sealed record ShownRow(
    UploadRow Row,
    string? DebtorName,
    string? InvoiceNumber,
    DateOnly? DueDate,
    Money? Outstanding,
    IReadOnlyList<FoundInRow> Found
)
{
    /// <summary>What stands where the due date should.</summary>
    public string? DueDateTyped { get; init; }

    /// <summary>What stands where the amount should.</summary>
    public string? OutstandingTyped { get; init; }
}

/// <summary>One thing that was found in a row.</summary>
/// <param name="Text">What, and how to mend it.</param>
/// <param name="Label">The field it is about.</param>
/// <param name="Typed">What stands there.</param>
/// <param name="LinkText">A receipt.</param>
/// <param name="LinkAddress">Where that lies.</param>
public sealed record FoundInRow(
    string Text,
    string? Label = null,
    string? Typed = null,
    string? LinkText = null,
    string? LinkAddress = null
)
{
    /// <summary>Where in the file, <c>C17</c>.</summary>
    public string? Cell { get; init; }

    /// <summary>Where in the e-invoice, <c>cbc:DueDate</c>.</summary>
    public string? Element { get; init; }
}
