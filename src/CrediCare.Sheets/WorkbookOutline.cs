using System.Xml;

namespace CrediCare.Sheets;

/// <summary>Which sheets a workbook has, in their order, and how it counts its days.</summary>
/// <param name="Sheets">Those that can be seen.</param>
/// <param name="CountsFrom1904">Day 0 is 1 January 1904, as on old Macs.</param>
internal sealed record WorkbookOutline(IReadOnlyList<NamedSheet> Sheets, bool CountsFrom1904)
{
    private const string Folder = "xl/";
    private const int MostSheets = 1_000;

    public static WorkbookOutline Of(WorkbookParts parts)
    {
        if (!parts.Has("xl/workbook.xml"))
            throw new SheetException(SheetProblem.IsZip);
        var targets = Targets(parts);
        var (sheets, from1904) = (new List<NamedSheet>(), false);
        using var reader = parts.Read("xl/workbook.xml");
        while (XmlPlace.Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "workbookPr")
                from1904 = reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName == "sheet" && reader.GetAttribute("state") is null or "visible" && sheets.Count < MostSheets)
                sheets.AddRange(Target(reader, targets));
        }

        sheets.RemoveAll(sheet => !parts.Has(sheet.Part));
        return sheets.Count > 0 ? new(sheets, from1904) : throw new SheetException(SheetProblem.NoSheet);
    }

    private static IEnumerable<NamedSheet> Target(XmlReader sheet, Dictionary<string, string> targets)
    {
        var id = "";
        var name = sheet.GetAttribute("name") ?? "";
        while (sheet.MoveToNextAttribute())
        {
            if (sheet.LocalName == "id" && sheet.NamespaceURI.Length > 0)
                id = sheet.Value;
        }

        sheet.MoveToElement();
        return targets.TryGetValue(id, out var target) ? [new NamedSheet(name, target)] : [];
    }

    // Charts and the like are sheets too, but hold no rows.
    private static Dictionary<string, string> Targets(WorkbookParts parts)
    {
        var targets = new Dictionary<string, string>();
        if (!parts.Has("xl/_rels/workbook.xml.rels"))
            return targets;
        using var reader = parts.Read("xl/_rels/workbook.xml.rels");
        while (XmlPlace.Next(reader))
        {
            if (
                reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("Type") is { } type
                && type.EndsWith("/worksheet", StringComparison.Ordinal)
                && reader.GetAttribute("TargetMode") is null or "Internal"
                && reader.GetAttribute("Id") is { } id
                && reader.GetAttribute("Target") is { } target
            )
                targets[id] = target.StartsWith('/') ? target[1..] : Folder + target;
        }

        return targets;
    }
}

/// <param name="Name">What people call it.</param>
/// <param name="Part">The part of the workbook that it lies in.</param>
internal sealed record NamedSheet(string Name, string Part);

/// <summary>Goes on in XML without going too deep.</summary>
internal static class XmlPlace
{
    private const int MostDepth = 64;

    /// <exception cref="SheetException">Elements inside each other that no workbook has.</exception>
    public static bool Next(XmlReader reader)
    {
        if (!Reads(reader))
            return false;
        return reader.Depth <= MostDepth ? true : throw new SheetException(SheetProblem.TooMuchInside);
    }

    // Where the declaration names an encoding and a long run of spaces lies behind it, the reader itself slips.
    private static bool Reads(XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new SheetException(SheetProblem.Damaged);
        }
    }
}
