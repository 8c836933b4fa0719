namespace CrediCare.Sheets;

/// <summary>Why a file cannot be read, or not to its end.</summary>
public enum SheetProblem
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>More than <see cref="SheetLimits.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>Neither text nor a workbook: a picture, a PDF, a program.</summary>
    NotASheet,

    /// <summary>XML; an e-invoice perhaps.</summary>
    IsXml,

    /// <summary>A ZIP file that is no workbook; of e-invoices perhaps.</summary>
    IsZip,

    /// <summary>A workbook as Excel wrote it before 2007.</summary>
    OldWorkbook,

    /// <summary>A workbook as OpenOffice and LibreOffice write it, or Excel's binary one.</summary>
    OtherWorkbook,

    /// <summary>A workbook that cannot be opened without its password.</summary>
    PasswordProtected,

    /// <summary>A workbook that carries a program.</summary>
    HasMacros,

    /// <summary>The file is cut off, or something in it is not as the format says.</summary>
    Damaged,

    /// <summary>It holds far more than its size lets one think, or parts inside parts.</summary>
    TooMuchInside,

    /// <summary>A workbook without any sheet to read.</summary>
    NoSheet,

    /// <summary>More than one sheet of a workbook holds what is asked for; the cell is their names.</summary>
    SeveralSheets,

    TooManyRows,
    TooManyColumns,
    CellTooLong,

    /// <summary>A quotation mark begins a text that never ends.</summary>
    QuoteNotClosed,
}

/// <summary>What is wrong with a file, and where.</summary>
/// <param name="Code">What.</param>
/// <param name="Row">The row as a spreadsheet numbers it; null where it is about the whole file.</param>
/// <param name="Cell">The cell, <c>C17</c>; null where it is about no single one.</param>
public sealed record SheetRefusal(SheetProblem Code, int? Row = null, string? Cell = null);

/// <summary>What reading ends with where something is wrong; never leaves <see cref="SheetReader"/>.</summary>
internal sealed class SheetException(SheetRefusal refusal) : Exception
{
    public SheetException(SheetProblem code, int? row = null, string? cell = null)
        : this(new SheetRefusal(code, row, cell)) { }

    public SheetRefusal Refusal => refusal;
}
