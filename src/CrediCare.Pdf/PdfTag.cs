using System.Globalization;
using System.Text;
using CrediCare.Pdf.Files;

namespace CrediCare.Pdf;

/// <summary>What a part of a document is, for those who listen to it (ISO 32000-1, 14.8.4).</summary>
public enum PdfTagKind
{
    Document,
    Sect,
    H1,
    H2,
    H3,
    P,
    Span,
    Figure,
    Table,
    THead,
    TBody,
    TFoot,
    TR,
    TH,
    TD,
}

/// <summary>
/// An element of the tree that says what is what. It is written when it ends and forgotten then: only its number is left, in the
/// element around it.
/// </summary>
public sealed class PdfTag
{
    private readonly PdfFile _file;
    private readonly int _parent;
    private readonly StringBuilder _kids = new();

    internal PdfTag(PdfFile file, PdfTagKind kind, int parent) =>
        (_file, Kind, _parent, Number) = (file, kind, parent, file.Reserve());

    public PdfTagKind Kind { get; }

    /// <summary>What is said instead of what is drawn; a figure must have one.</summary>
    public string? Alternative { get; init; }

    /// <summary>How many columns a cell spans.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Whether a heading cell is that of a row; else it is that of a column.</summary>
    public bool HeadsRow { get; init; }

    /// <summary>Where a figure stands on its page: left, bottom, right, top, in points.</summary>
    public (double Left, double Bottom, double Right, double Top)? Box { get; set; }

    internal int Number { get; }

    internal void Add(PdfTag kid) => _kids.Append(CultureInfo.InvariantCulture, $"{PdfNumber.Reference(kid.Number)} ");

    internal void Add(int page, int mark) =>
        _kids.Append(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {PdfNumber.Reference(page)}/MCID {mark}>> ");

    internal void Put()
    {
        var alternative = Alternative is null ? "" : $"/Alt{PdfNumber.Text(Alternative)}";
        _file.Put(
            Number,
            $"<</Type/StructElem/S/{Kind}/P {PdfNumber.Reference(_parent)}/K[{_kids}]{alternative}{Attributes()}>>"
        );
    }

    private string Attributes()
    {
        var table = new StringBuilder();
        if (Kind == PdfTagKind.TH)
            table.Append(HeadsRow ? "/Scope/Row" : "/Scope/Column");
        if (Columns > 1)
            table.Append(CultureInfo.InvariantCulture, $"/ColSpan {Columns}");
        if (table.Length > 0)
            return $"/A<</O/Table{table}>>";
        return Box is var (left, bottom, right, top)
            ? $"/A<</O/Layout/Placement/Block/BBox[{PdfNumber.Of(left)} {PdfNumber.Of(bottom)} {PdfNumber.Of(right)} {PdfNumber.Of(top)}]>>"
            : "";
    }
}
