using System.Globalization;
using System.Text;
using System.Xml;

namespace CrediCare.Sheets;

/// <summary>Reads single cells of a workbook.</summary>
internal sealed class WorkbookCells(WorkbookFormats formats, Lazy<SharedTexts> shared, bool countsFrom1904, SheetLimits limits)
{
    private readonly RichText _rich = new(limits.MostCellLength);
    private readonly StringBuilder _text = new();

    /// <summary>Reads the cell the reader stands on to its end.</summary>
    public SheetCell Read(XmlReader reader, int column, int row)
    {
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        if (reader.IsEmptyElement)
            return SheetCell.Empty;
        try
        {
            var (value, formula, inline) = Inside(reader);
            return formula is not null
                ? new SheetCell(SheetCellKind.Formula, $"={formula}")
                : Of(type, style, value ?? "", inline, column, row);
        }
        catch (SheetException failure) when (failure.Refusal is { Code: SheetProblem.CellTooLong, Cell: null })
        {
            throw new SheetException(SheetProblem.CellTooLong, row, SheetCellName.Of(column, row));
        }
    }

    private (string? Value, string? Formula, string? Inline) Inside(XmlReader reader)
    {
        string? value = null,
            formula = null,
            inline = null;
        var depth = reader.Depth;
        while (XmlPlace.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth != depth + 1)
                continue;
            switch (reader.LocalName)
            {
                case "v":
                    value = Plain(reader);
                    break;
                case "f":
                    formula = Plain(reader);
                    break;
                case "is":
                    inline = _rich.Read(reader);
                    break;
            }
        }

        return (value, formula, inline);
    }

    private string Plain(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        string? only = null;
        _text.Clear();
        while (XmlPlace.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                throw new SheetException(SheetProblem.Damaged);
            if (only is not null)
                _text.Append(_text.Length == 0 ? only : "").Append(reader.Value);
            only ??= reader.Value;
            if (only.Length + _text.Length > limits.MostCellLength * 2)
                throw new SheetException(SheetProblem.CellTooLong);
        }

        return _text.Length > 0 ? _text.ToString() : only ?? "";
    }

    private SheetCell Of(string? type, string? style, string value, string? inline, int column, int row) =>
        type switch
        {
            "s" => Text(Shared(value, column, row)),
            "str" => Text(XmlEscapes.Undo(value)),
            "inlineStr" => Text(inline ?? ""),
            "b" => new SheetCell(SheetCellKind.Boolean, value is "1" or "true" ? "TRUE" : "FALSE"),
            "e" => new SheetCell(SheetCellKind.Error, value),
            "d" => Day(value),
            null or "n" => WorkbookNumber.Of(value, formats[Number(style)], countsFrom1904),
            _ => throw new SheetException(SheetProblem.Damaged, row, SheetCellName.Of(column, row)),
        };

    private string Shared(string value, int column, int row) =>
        Number(value) is >= 0 and var number && number < shared.Value.Count
            ? shared.Value[number]
            : throw new SheetException(SheetProblem.Damaged, row, SheetCellName.Of(column, row));

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static SheetCell Text(string text) =>
        string.IsNullOrWhiteSpace(text) ? SheetCell.Empty : new SheetCell(SheetCellKind.Text, text);

    private static SheetCell Day(string value) =>
        value.Length >= 10
        && DateOnly.TryParseExact(
            value.AsSpan(0, 10),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new SheetCell(SheetCellKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : new SheetCell(SheetCellKind.Error, value);
}
