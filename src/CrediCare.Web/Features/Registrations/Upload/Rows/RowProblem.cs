using CrediCare.Domain.Registrations.Upload;

namespace CrediCare.Web.Features.Registrations.Upload.Rows;

/// <summary>Why something in a row cannot be taken, in no language.</summary>
/// <param name="Code">The name of a <see cref="CellRefusal"/> or of a <see cref="RowRefusal"/>.</param>
/// <param name="Column">About which column; null where it is about all of the row.</param>
/// <param name="Cell">The cell, <c>C17</c>; null where no single one is meant.</param>
public sealed record RowProblem(string Code, UploadColumn? Column, string? Cell)
{
    /// <summary>What stands in the cell; null where nobody may see it again.</summary>
    public string? Text { get; init; }

    public static RowProblem Of(CellRefusal refusal, UploadColumn column, string? cell) => new(refusal.ToString(), column, cell);

    public static RowProblem Of(RowRefusal refusal, UploadColumn? column = null, string? cell = null) =>
        new(refusal.ToString(), column, cell);
}

/// <summary>What is wrong with a row as a whole.</summary>
public enum RowRefusal
{
    /// <summary>More cells than there are headings: a separator stands inside a text, and everything behind it is moved.</summary>
    MoreCellsThanHeadings,

    /// <summary>The file ends in the middle of the row.</summary>
    CutOff,

    /// <summary>No portfolio is called so.</summary>
    PortfolioUnknown,

    /// <summary>The e-invoice was sent by someone else.</summary>
    AnotherSupplier,

    /// <summary>The e-invoice does not say who sent it.</summary>
    SupplierUnknown,
}
