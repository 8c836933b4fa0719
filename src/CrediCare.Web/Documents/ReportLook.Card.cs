using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace CrediCare.Web.Documents;

/// <summary>How reports are set on paper: always light, in the house's colours.</summary>
internal static class ReportLook
{
    public const float Margin = 48;
    public const string Ink = "#1F2429";
    public const string Soft = "#5C6369";
    public const string Hairline = "#D0D4D6";
    public const string Rule = "#5C6369";
    public const string Teal = "#1F5B62";
    public const string Mist = "#B8CED0";

    public static TextStyle Title { get; } = Of(20, Ink).SemiBold();
    public static TextStyle Section { get; } = Of(12.5f, Ink).SemiBold();
    public static TextStyle Lead { get; } = Of(10, Soft);
    public static TextStyle Body { get; } = Of(9.5f, Ink);
    public static TextStyle Strong { get; } = TextStyle.Default.SemiBold();
    public static TextStyle Small { get; } = Of(7.5f, Ink);
    public static TextStyle Foot { get; } = Of(8, Soft);
    public static TextStyle TileLabel { get; } = Of(9, Soft);
    public static TextStyle TileValue { get; } = Of(16, Ink).SemiBold();

    public static IContainer Head(IContainer cell) =>
        cell.BorderBottom(0.8f).BorderColor(Rule).PaddingVertical(3).DefaultTextStyle(style => style.FontColor(Soft));

    public static IContainer Cell(IContainer cell) => cell.BorderBottom(0.5f).BorderColor(Hairline).PaddingVertical(3);

    /// <summary>Who made it, and whose it is.</summary>
    public static void Masthead(IContainer place, string name, string about) =>
        place
            .BorderBottom(0.8f)
            .BorderColor(Rule)
            .PaddingBottom(10)
            .Row(row =>
            {
                row.RelativeItem().SemanticParagraph().Text("CrediCare").Style(Of(15, Ink).SemiBold());
                row.RelativeItem(3)
                    .SemanticParagraph()
                    .AlignRight()
                    .Column(owner =>
                    {
                        owner.Item().AlignRight().Text(name).Style(Of(9.5f, Ink).SemiBold());
                        owner.Item().AlignRight().Text(about).Style(Of(9, Soft));
                    });
            });

    private static TextStyle Of(float size, string colour) => TextStyle.Default.FontSize(size).FontColor(colour);
}
