using System.Buffers;
using System.Text;

namespace CrediCare.Sheets;

/// <summary>What a field ended with.</summary>
internal enum CsvFieldEnd
{
    Separator,
    Line,
    File,
}

/// <summary>Reads one field after the other.</summary>
internal sealed class CsvFields(CsvText text, char separator, int mostLength)
{
    private readonly SearchValues<char> _ends = SearchValues.Create([separator, '\r', '\n']);
    private readonly StringBuilder _quoted = new();

    /// <summary>Reads the field of a column and what ends it.</summary>
    /// <exception cref="SheetException">It is too long, or its quotation mark is never closed.</exception>
    public CsvFieldEnd Read(int column, int row, out SheetCell cell)
    {
        if (text[0] == '"')
            return Quoted(column, row, out cell);
        var length = LengthOfPlain(column, row);
        cell = CsvCell.Of(text.Ahead[..length]);
        text.At += length;
        return End();
    }

    private int LengthOfPlain(int column, int row)
    {
        var looked = 0;
        while (true)
        {
            var found = text.Ahead[looked..].IndexOfAny(_ends);
            var length = found < 0 ? text.Ahead.Length : looked + found;
            if (length > mostLength)
                throw TooLong(column, row);
            if (found >= 0)
                return length;
            looked = length;
            if (!text.TakeMore())
                return length;
        }
    }

    private CsvFieldEnd Quoted(int column, int row, out SheetCell cell)
    {
        _quoted.Clear();
        var isGarbled = false;
        text.At++;
        while (true)
        {
            var quote = text.Ahead.IndexOf('"');
            var piece = quote < 0 ? text.Ahead.Length : quote;
            if (_quoted.Length + piece > mostLength)
                throw TooLong(column, row);
            _quoted.Append(text.Ahead[..piece]);
            text.At += piece;
            if (quote < 0)
            {
                if (!text.TakeMore())
                    throw new SheetException(SheetProblem.QuoteNotClosed, row, SheetCellName.Of(column, row));
                continue;
            }

            text.At++;
            if (text.IsOver(0) || text[0] == separator || text[0] is '\r' or '\n')
                break;
            // Two are one; a single one in the middle is kept, and the cell is not to be trusted.
            isGarbled |= text[0] != '"';
            _quoted.Append('"');
            text.At += text[0] == '"' ? 1 : 0;
        }

        cell = isGarbled ? new SheetCell(SheetCellKind.Garbled, _quoted.ToString()) : CsvCell.OfQuoted(_quoted.ToString());
        return End();
    }

    private CsvFieldEnd End()
    {
        if (text.IsOver(0))
            return CsvFieldEnd.File;
        var sign = text[0];
        text.At++;
        if (sign == separator)
            return CsvFieldEnd.Separator;
        if (sign == '\r' && !text.IsOver(0) && text[0] == '\n')
            text.At++;
        return CsvFieldEnd.Line;
    }

    private static SheetException TooLong(int column, int row) =>
        new(SheetProblem.CellTooLong, row, SheetCellName.Of(column, row));
}
