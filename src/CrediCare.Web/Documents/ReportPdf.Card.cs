using System.Globalization;
using System.Text;
using CrediCare.Domain.Reports;
using CrediCare.Web.Text;
using Microsoft.Extensions.Options;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace CrediCare.Web.Documents;

/// <summary>A report as a tagged PDF file in its reader's language. The library holds the whole of it while it is set.</summary>
public sealed class ReportPdf(ReportWords words, IOptions<ReportPdfOptions> options)
{
    private const float Gap = 12;
    private const float PairGap = 24;
    private const float ChartHeight = 150;

    private readonly ReportOnPaper _paper = new(words);

    public static void AddTo(IServiceCollection services)
    {
        services.AddOptions<ReportPdfOptions>().BindConfiguration(ReportPdfOptions.Section).ValidateOnStart();
        services.AddTransient<ReportPdf>();
    }

    public async Task WriteAsync(ReportContent content, Stream into, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var document = content.Document;
        var rows = new Dictionary<int, IReadOnlyList<string[]>>();
        foreach (var list in document.Lists)
            rows.Add(list.Number, await RowsAsync(list, content, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        QuestPDF.Settings.License = options.Value.Licence;
        using var bytes = new MemoryStream();
        Of(document, rows).GeneratePdf(bytes);
        bytes.Position = 0;
        await bytes.CopyToAsync(into, cancellationToken);
    }

    private async Task<IReadOnlyList<string[]>> RowsAsync(
        ReportList list,
        ReportContent content,
        CancellationToken cancellationToken
    )
    {
        var (shown, rows) = (ReportOnPaper.ShownOf(list), new List<string[]>(list.Rows));
        if (list.Rows > 0)
            await foreach (var row in content.Rows(list, cancellationToken))
                rows.Add([.. shown.Select(at => words[row[at]])]);
        return rows;
    }

    private Document Of(ReportDocument document, Dictionary<int, IReadOnlyList<string[]>> rows) =>
        Document
            .Create(pages =>
            {
                // A list too wide to stand upright turns the paper, and what comes after it stays so.
                var upright = document.Blocks.TakeWhile(block => !TurnsThePaper(block)).ToList();
                Sheet(pages, document, PageSizes.A4, upright, rows, withHead: true);
                if (upright.Count < document.Blocks.Count)
                    Sheet(
                        pages,
                        document,
                        PageSizes.A4.Landscape(),
                        [.. document.Blocks.Skip(upright.Count)],
                        rows,
                        withHead: false
                    );
            })
            .WithMetadata(
                new DocumentMetadata
                {
                    Title = _paper.TitleOf(document),
                    Author = ReportOnPaper.House,
                    Language = ReportOnPaper.Language,
                    CreationDate = new DateTimeOffset(document.MadeAtUtc, TimeSpan.Zero),
                    ModifiedDate = new DateTimeOffset(document.MadeAtUtc, TimeSpan.Zero),
                }
            )
            .WithSettings(new DocumentSettings { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 });

    private static bool TurnsThePaper(ReportBlock block) =>
        block is ReportList { IsMain: true, Rows: > 0 } list && ReportOnPaper.IsWide(list);

    private void Sheet(
        IDocumentContainer pages,
        ReportDocument document,
        PageSize size,
        IReadOnlyList<ReportBlock> blocks,
        Dictionary<int, IReadOnlyList<string[]>> rows,
        bool withHead
    ) =>
        pages.Page(page =>
        {
            page.Size(size);
            page.Margin(ReportLook.Margin);
            page.DefaultTextStyle(ReportLook.Body);
            page.Content()
                .Column(column =>
                {
                    column.Spacing(Gap);
                    if (withHead)
                        Head(column, document);
                    foreach (var block in blocks)
                        Set(column.Item(), block, rows);
                });
            page.Footer()
                .SemanticIgnore()
                .Row(row =>
                {
                    row.RelativeItem().Text(_paper.FootOf(document)).Style(ReportLook.Foot);
                    row.AutoItem()
                        .Text(text =>
                        {
                            text.DefaultTextStyle(ReportLook.Foot);
                            text.Span($"{words.Word("Page")} ");
                            text.CurrentPageNumber();
                            text.Span($" {words.Word("PageOf")} ");
                            text.TotalPages();
                        });
                });
        });

    private void Head(ColumnDescriptor column, ReportDocument document)
    {
        ReportLook.Masthead(column.Item(), document.For.Name, _paper.About(document.For));
        column.Item().SemanticHeader1().Text(words[document.Title]).Style(ReportLook.Title);
        column.Item().SemanticParagraph().Text(words[document.Lead]).Style(ReportLook.Lead);
    }

    private void Set(IContainer place, ReportBlock block, Dictionary<int, IReadOnlyList<string[]>> rows)
    {
        switch (block)
        {
            case ReportFigures figures:
                Figures(place, figures);
                break;
            case ReportParagraph paragraph:
                place.SemanticParagraph().Text(words[paragraph.Text]);
                break;
            case ReportPair pair:
                place.Row(row =>
                {
                    row.Spacing(PairGap);
                    Set(row.RelativeItem(), pair.Left, rows);
                    Set(row.RelativeItem(), pair.Right, rows);
                });
                break;
            case ReportMonths months:
                Months(place, months);
                break;
            case ReportTable table:
                Table(place, table);
                break;
            case ReportList list:
                List(place, list, rows[list.Number]);
                break;
        }
    }

    private void Figures(IContainer place, ReportFigures figures) =>
        place.Row(row =>
        {
            row.Spacing(Gap);
            foreach (var figure in figures.Figures)
                row.RelativeItem()
                    .Border(0.8f)
                    .BorderColor(ReportLook.Hairline)
                    .Padding(8)
                    .SemanticParagraph()
                    .Column(tile =>
                    {
                        tile.Item().Text(words[figure.Label]).Style(ReportLook.TileLabel);
                        tile.Item().Text(words[figure.Value]).Style(ReportLook.TileValue);
                        if (figure.Note is { } note)
                            tile.Item().Text(words[note]).Style(ReportLook.Foot);
                    });
        });

    private void Months(IContainer place, ReportMonths months) =>
        place.Column(column =>
        {
            Heading(column, months.Title);
            column.Item().SemanticFigure(_paper.Told(months)).Height(ChartHeight).Svg(size => Drawn(months, size));
            column
                .Item()
                .SemanticIgnore()
                .Text(text =>
                {
                    text.DefaultTextStyle(ReportLook.Foot);
                    text.Span("■ ").FontColor(ReportLook.Mist);
                    text.Span($"{words[months.First]}   ");
                    text.Span("■ ").FontColor(ReportLook.Teal);
                    text.Span(words[months.Second]);
                });
        });

    /// <summary>Two columns a month, and the month below.</summary>
    private static string Drawn(ReportMonths months, Size size)
    {
        const float Foot = 14;
        var (step, highest) = (
            size.Width / months.Months.Count,
            Math.Max(1, months.Months.Max(one => Math.Max(one.First, one.Second)))
        );
        var svg = new StringBuilder();
        var floor = size.Height - Foot;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {size.Width} {size.Height}'>"
        );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect x='0' y='{floor}' width='{size.Width}' height='0.8' fill='{ReportLook.Rule}'/>"
        );
        foreach (var (at, one) in months.Months.Index())
        {
            Column(at * step + step * 0.15f, one.First, ReportLook.Mist);
            Column(at * step + step * 0.5f, one.Second, ReportLook.Teal);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x='{at * step + step / 2}' y='{size.Height - 2}' font-size='8' text-anchor='middle' fill='{ReportLook.Soft}'>{PortalFormat.Current.MonthShort(one.Month)}</text>"
            );
        }

        return svg.Append("</svg>").ToString();

        void Column(float left, long count, string colour)
        {
            var height = (floor - 4) * count / highest;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect x='{left}' y='{floor - height}' width='{step * 0.32f}' height='{height}' fill='{colour}'/>"
            );
        }
    }

    private void Table(IContainer place, ReportTable table)
    {
        var longest = ReportOnPaper.LongestOf(table);
        var isDrawn = table.BarColumn is not null;
        place.Column(column =>
        {
            Heading(column, table.Title);
            column
                .Item()
                .SemanticTable()
                .Table(set =>
                {
                    set.ColumnsDefinition(columns =>
                    {
                        columns.RelativeColumn(3);
                        if (isDrawn)
                            columns.RelativeColumn(4);
                        for (var at = 0; at < table.Columns.Count; at++)
                            columns.RelativeColumn(at == 0 ? 0.9f : 1.6f);
                    });
                    set.Header(head =>
                    {
                        ReportLook.Head(head.Cell()).Text(words[table.Label]);
                        if (isDrawn)
                            ReportLook.Head(head.Cell());
                        foreach (var name in table.Columns)
                            ReportLook.Head(head.Cell()).AlignRight().Text(words[name]);
                    });
                    foreach (var line in table.Lines)
                    {
                        Line(line, line.IsStrong);
                    }

                    if (table.Total is { } total)
                        Line(total, isStrong: true);

                    void Line(ReportLine line, bool isStrong)
                    {
                        var style = isStrong ? ReportLook.Strong : ReportLook.Body;
                        ReportLook.Cell(set.Cell()).Text(words[line.Label]).Style(style);
                        if (isDrawn)
                            Bar(
                                ReportLook.Cell(set.Cell()),
                                ReferenceEquals(line, table.Total) ? 0 : ReportOnPaper.BarOf(table, line, longest)
                            );
                        foreach (var value in _paper.Values(line))
                            ReportLook.Cell(set.Cell()).AlignRight().Text(value).Style(style);
                    }
                });
        });
    }

    private static void Bar(IContainer place, double share)
    {
        if (share > 0)
            place
                .SemanticIgnore()
                .AlignMiddle()
                .Row(row =>
                {
                    row.RelativeItem((float)share).Height(7).Background(ReportLook.Teal);
                    if (share < 1)
                        row.RelativeItem((float)(1 - share));
                });
    }

    private void List(IContainer place, ReportList list, IReadOnlyList<string[]> rows) =>
        place.Column(column =>
        {
            Heading(column, list.Title);
            if (rows.Count == 0)
            {
                column.Item().SemanticParagraph().Text(words[list.Empty]);
                return;
            }

            var shown = ReportOnPaper.ShownOf(list);
            column
                .Item()
                .SemanticTable()
                .DefaultTextStyle(ReportOnPaper.IsWide(list) ? ReportLook.Small : ReportLook.Body)
                .Table(set =>
                {
                    set.ColumnsDefinition(columns =>
                    {
                        foreach (var at in shown)
                            columns.RelativeColumn(list.Columns[at].Width);
                    });
                    set.Header(head =>
                    {
                        foreach (var at in shown)
                            Aligned(ReportLook.Head(head.Cell()), at).Text(words.Word(list.Columns[at].Heading));
                    });
                    foreach (var row in rows)
                    foreach (var (place, text) in row.Index())
                        Aligned(ReportLook.Cell(set.Cell()), shown[place]).Text(text);
                    foreach (var (place, text) in (_paper.SumsOf(list) ?? []).Index())
                        Aligned(ReportLook.Cell(set.Cell()), shown[place]).Text(text).Style(ReportLook.Strong);
                });

            IContainer Aligned(IContainer cell, int at) => list.Columns[at].IsNumber ? cell.AlignRight() : cell;
        });

    private void Heading(ColumnDescriptor column, ReportText title) =>
        column.Item().SemanticHeader2().PaddingBottom(4).Text(words[title]).Style(ReportLook.Section);
}
