using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrediCare.Pdf.Files;
using CrediCare.Pdf.Fonts;

namespace CrediCare.Pdf;

/// <summary>
/// A tagged PDF 1.7 file, written page by page to a stream that need not be sought in. It embeds its typefaces, names its language
/// and title, and says what everything in it is (ISO 32000-1, 14.7; ISO 14289-1).
/// </summary>
public sealed class PdfDocument
{
    private readonly PdfFile _file;
    private readonly PdfInformation _information;
    private readonly EmbeddedFont[] _fonts = [new("Regular", "Regular.ttf"), new("SemiBold", "SemiBold.ttf")];
    private readonly int[] _fontNumbers;
    private readonly List<int> _pages = [];
    private readonly List<int> _marksOfPages = [];
    private readonly Stack<PdfTag> _open = new();
    private readonly int _catalogue;
    private readonly int _tree;
    private readonly int _pageTree;
    private readonly int _count;
    private readonly PdfLook _countLook;

    /// <param name="into">Where the file goes; it is left open.</param>
    /// <param name="information">What it says of itself.</param>
    /// <param name="countLook">How the number of pages is set in the foot of each.</param>
    public PdfDocument(Stream into, PdfInformation information, PdfLook countLook)
    {
        (_file, _information, _countLook) = (new PdfFile(into), information, countLook);
        _file.Begin();
        (_catalogue, _tree, _pageTree, _count) = (_file.Reserve(), _file.Reserve(), _file.Reserve(), _file.Reserve());
        _fontNumbers = [.. _fonts.Select(_ => _file.Reserve())];
        _open.Push(new PdfTag(_file, PdfTagKind.Document, _tree));
    }

    public int PageCount => _pages.Count;

    /// <summary>The page that is being drawn; null before the first.</summary>
    public PdfPage? Page { get; private set; }

    internal PdfTag Tag => _open.Peek();

    /// <summary>How wide a text is, in points.</summary>
    public double WidthOf(string text, PdfLook look) => Font(look.Weight).WidthOf(text) * look.Size;

    /// <summary>Ends the page that was drawn and begins another.</summary>
    public PdfPage NextPage(PdfSize size)
    {
        EndPage();
        var number = _file.Reserve();
        _pages.Add(number);
        return Page = new PdfPage(this, size, number);
    }

    /// <summary>Opens a tag inside the one that is open.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="alternative">What is said instead of what is drawn; a figure must have one.</param>
    /// <param name="columns">How many columns a cell spans.</param>
    /// <param name="headsRow">Whether a heading cell is that of a row; else it is that of a column.</param>
    public PdfTag Open(PdfTagKind kind, string? alternative = null, int columns = 1, bool headsRow = false)
    {
        var tag = new PdfTag(_file, kind, Tag.Number)
        {
            Alternative = alternative,
            Columns = columns,
            HeadsRow = headsRow,
        };
        _open.Push(tag);
        return tag;
    }

    /// <summary>Opens a tag, lets it be filled, and ends it.</summary>
    public void Within(PdfTagKind kind, Action fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        Open(kind);
        fill();
        CloseTag();
    }

    /// <summary>Ends the tag that was opened last.</summary>
    public void CloseTag()
    {
        var tag = _open.Pop();
        tag.Put();
        _open.Peek().Add(tag);
    }

    /// <summary>Writes what is left. Nothing can be added after it.</summary>
    /// <exception cref="InvalidOperationException">A tag is still open.</exception>
    public void End()
    {
        EndPage();
        var root = _open.Pop();
        if (_open.Count > 0)
            throw new InvalidOperationException($"A tag is still open: {root.Kind}.");
        root.Put();
        PutCount();
        for (var font = 0; font < _fonts.Length; font++)
            _fonts[font].Put(_file, _fontNumbers[font]);
        _file.Put(
            _pageTree,
            $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select(PdfNumber.Reference))}]>>"
        );
        var marks = string.Concat(_marksOfPages.Select((number, page) => $"{page} {PdfNumber.Reference(number)} "));
        _file.Put(
            _tree,
            $"<</Type/StructTreeRoot/K {PdfNumber.Reference(root.Number)}/ParentTree<</Nums[{marks}]>>/ParentTreeNextKey {_pages.Count}>>"
        );
        var metadata = _file.AddStream(
            Encoding.UTF8.GetBytes(PdfMetadata.Of(_information)),
            "/Type/Metadata/Subtype/XML",
            packed: false
        );
        _file.Put(
            _catalogue,
            $"<</Type/Catalog/Pages {PdfNumber.Reference(_pageTree)}/Lang({_information.Language})/MarkInfo<</Marked true>>"
                + $"/StructTreeRoot {PdfNumber.Reference(_tree)}/ViewerPreferences<</DisplayDocTitle true>>"
                + $"/Metadata {PdfNumber.Reference(metadata)}>>"
        );
        var identity = SHA256.HashData(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_information}|{_information.CreatedUtc:O}"))
        );
        var about = _file.Add($"<</Title{PdfNumber.Text(_information.Title)}/Author{PdfNumber.Text(_information.Author)}>>");
        _file.End(_catalogue, about, identity.AsSpan(0, 16));
    }

    internal EmbeddedFont Font(PdfWeight weight) => _fonts[(int)weight];

    private void EndPage()
    {
        if (Page is not { } page)
            return;
        var content = _file.AddStream(Encoding.Latin1.GetBytes(page.Content));
        _marksOfPages.Add(_file.Add($"[{string.Join(' ', page.Marks.Select(PdfNumber.Reference))}]"));
        _file.Put(
            page.Number,
            $"<</Type/Page/Parent {PdfNumber.Reference(_pageTree)}/MediaBox[0 0 {PdfNumber.Of(page.Size.Width)} {PdfNumber.Of(page.Size.Height)}]"
                + $"/Resources<<{FontsAsResources()}/XObject<</Count {PdfNumber.Reference(_count)}>>>>"
                + $"/Contents {PdfNumber.Reference(content)}/StructParents {_marksOfPages.Count - 1}/Tabs/S>>"
        );
        Page = null;
    }

    // Every page shows the same drawing of the number of pages, which is written when it is known.
    private void PutCount()
    {
        var font = Font(_countLook.Weight);
        var colour = _countLook.Colour;
        var content =
            $"{PdfNumber.Of(colour.Red / 255.0)} {PdfNumber.Of(colour.Green / 255.0)} {PdfNumber.Of(colour.Blue / 255.0)} rg "
            + $"BT /{font.Name} {PdfNumber.Of(_countLook.Size)} Tf {font.Write(_pages.Count.ToString(CultureInfo.InvariantCulture))} Tj ET";
        _file.PutStream(
            _count,
            Encoding.Latin1.GetBytes(content),
            $"/Type/XObject/Subtype/Form/BBox[0 {PdfNumber.Of(-_countLook.Size)} {PdfNumber.Of(6 * _countLook.Size)} {PdfNumber.Of(2 * _countLook.Size)}]/Resources<<{FontsAsResources()}>>"
        );
    }

    private string FontsAsResources() =>
        $"/Font<<{string.Concat(_fonts.Zip(_fontNumbers, (font, number) => $"/{font.Name} {PdfNumber.Reference(number)}"))}>>";
}
