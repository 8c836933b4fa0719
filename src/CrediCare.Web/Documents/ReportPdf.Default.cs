using System.Globalization;
using CrediCare.Domain.Reports;
using CrediCare.Pdf;
using CrediCare.Pdf.Layout;
using CrediCare.Web.Text;

namespace CrediCare.Web.Documents;

/// <summary>
/// A report as a tagged PDF file in its reader's language. It is made as it is sent: what is held does not grow with the lists.
/// </summary>
public sealed class ReportPdf(ReportWords words)
{
    private const double PairGap = 24;
    private const double LeftShare = 0.5;
    private const double ChartHeight = 150;
    private const double TableLine = 20;
    private const double TableHead = 44;

    private readonly ReportOnPaper _paper = new(words);

    public static void AddTo(IServiceCollection services) => services.AddTransient<ReportPdf>();

    public async Task WriteAsync(ReportContent content, Stream into, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var document = content.Document;
        await using var pending = new PendingBytes();
        var pdf = new PdfDocument(
            pending,
            new PdfInformation(_paper.TitleOf(document), ReportOnPaper.Language, ReportOnPaper.House, document.MadeAtUtc),
            ReportLook.Foot
        );
        var flow = new PdfFlow(
            pdf,
            PdfSize.A4,
            new PdfFoot(_paper.FootOf(document), words.Word("Page"), words.Word("PageOf")),
            ReportLook.Foot
        );
        Head(flow, document);
        foreach (var block in document.Blocks)
        {
            if (block is ReportList list)
                await ListAsync(flow, list, content, () => pending.SendAsync(into, cancellationToken), cancellationToken);
            else
                Set(flow, block);
        }

        pdf.End();
        await pending.SendAsync(into, cancellationToken);
    }

    private void Head(PdfFlow flow, ReportDocument document)
    {
        ReportLook.Masthead(flow, document.For.Name, _paper.About(document.For));
        flow.Heading(PdfTagKind.H1, words[document.Title], ReportLook.Title);
        flow.Paragraph(words[document.Lead], ReportLook.Lead);
        flow.Down(8);
    }

    private void Set(PdfFlow flow, ReportBlock block)
    {
        switch (block)
        {
            case ReportFigures figures:
                flow.Tiles(
                    [
                        .. figures.Figures.Select(one => new PdfTile(
                            words[one.Label],
                            words[one.Value],
                            one.Note is null ? null : words[one.Note]
                        )),
                    ],
                    ReportLook.Tile,
                    figures.Figures.Count
                );
                break;
            case ReportParagraph paragraph:
                flow.Paragraph(words[paragraph.Text], ReportLook.Body);
                break;
            case ReportPair pair:
                flow.Beside(
                    Math.Max(Height(pair.Left), Height(pair.Right)),
                    LeftShare,
                    PairGap,
                    () => Set(flow, pair.Left),
                    () => Set(flow, pair.Right)
                );
                break;
            case ReportMonths months:
                Months(flow, months);
                break;
            case ReportTable table:
                Table(flow, table);
                break;
        }
    }

    private static double Height(ReportBlock block) =>
        block switch
        {
            ReportTable table => TableHead + TableLine * (table.Lines.Count + 2),
            ReportMonths => TableHead + ChartHeight,
            _ => 0,
        };

    private void Months(PdfFlow flow, ReportMonths months)
    {
        var (first, second) = (words[months.First], words[months.Second]);
        flow.Heading(PdfTagKind.H2, words[months.Title], ReportLook.Section);
        flow.Columns(
            _paper.Told(months),
            (first, second),
            [
                .. months.Months.Select(
                    (one, at) =>
                        new PdfColumnPair(
                            PortalFormat.Current.MonthShort(one.Month),
                            one.First,
                            one.Second,
                            at == 0 || one.Month.Month == 1 ? one.Month.Year.ToString(CultureInfo.InvariantCulture) : null
                        )
                ),
            ],
            ReportLook.Columns,
            ChartHeight
        );
    }

    private void Table(PdfFlow flow, ReportTable table)
    {
        flow.Heading(PdfTagKind.H2, words[table.Title], ReportLook.Section);
        var longest = ReportOnPaper.LongestOf(table);
        var set = new PdfTable(
            flow,
            [
                new PdfColumn(words[table.Label], 3, false),
                .. table.BarColumn is null ? Array.Empty<PdfColumn>() : [new PdfColumn("", 4, false, IsBar: true)],
                .. table.Columns.Select((column, index) => new PdfColumn(words[column], index == 0 ? 0.9 : 1.6, true)),
            ],
            ReportLook.Table
        );
        foreach (var line in table.Lines)
            set.Add(Cells(line), ReportOnPaper.BarOf(table, line, longest), line.IsStrong);
        set.End(table.Total is { } total ? Cells(total) : null);

        string[] Cells(ReportLine line) =>
            [words[line.Label], .. table.BarColumn is null ? Array.Empty<string>() : [""], .. _paper.Values(line)];
    }

    private async Task ListAsync(
        PdfFlow flow,
        ReportList list,
        ReportContent content,
        Func<Task> send,
        CancellationToken cancellationToken
    )
    {
        var (shown, isWide) = (ReportOnPaper.ShownOf(list), ReportOnPaper.IsWide(list));
        if (list.IsMain && list.Rows > 0 && isWide)
            flow.Turn(PdfSize.A4Landscape);
        flow.Heading(PdfTagKind.H2, words[list.Title], ReportLook.Section);
        if (list.Rows == 0)
        {
            flow.Paragraph(words[list.Empty], ReportLook.Body);
            return;
        }

        var table = new PdfTable(
            flow,
            [
                .. shown.Select(at => new PdfColumn(
                    words.Word(list.Columns[at].Heading),
                    list.Columns[at].Width,
                    list.Columns[at].IsNumber
                )),
            ],
            isWide ? ReportLook.LongTable : ReportLook.Table
        );
        var count = 0;
        await foreach (var row in content.Rows(list, cancellationToken))
        {
            table.Add([.. shown.Select(at => words[row[at]])]);
            if (++count % PendingBytes.RowsBetweenSends == 0)
                await send();
        }

        table.End(_paper.SumsOf(list));
    }
}
