using System.Text;

namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>
/// Reads a register from a text file: a line for each row, its figures in the table's order with semicolons between, yes and no
/// in words, or left out, which means yes.
/// </summary>
public static class RegisterFile
{
    public const int MostBytes = 2_000_000;
    public const int MostLines = 20_000;

    /// <returns>The rows, or the first line that cannot be read and the field that is wrong in it.</returns>
    public static async Task<RegisterReading> ReadAsync(RateTable table, IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length is 0 or > MostBytes)
            return new([], new(0, "", "File_Size"));
        using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        var number = 0;
        try
        {
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                if (rows.Count == MostLines)
                    return new([], new(number, "", "File_Lines"));
                if (Row(table, line.Split(';')) is var (row, wrong) && wrong is { } field)
                    return new([], new(number, field.Name, field.Problem));
                rows.Add(row);
            }
        }
        catch (DecoderFallbackException)
        {
            return new([], new(number + 1, "", "File_Encoding"));
        }

        return rows.Count == 0 ? new([], new(0, "", "File_Size")) : new(rows, null);
    }

    private static (Dictionary<string, object?> Row, (string Name, string Problem)? Wrong) Row(RateTable table, string[] parts)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (field, at) in table.Fields.Select((field, at) => (field, at)))
        {
            var typed = at < parts.Length ? parts[at] : "";
            var (value, problem) =
                field.Type == typeof(bool) && string.IsNullOrWhiteSpace(typed) ? (true, null) : field.Read(typed);
            if (problem is not null)
                return (row, (field.Name, problem));
            row[field.Name] = value;
        }

        return parts.Length > table.Fields.Count ? (row, ("", "File_Columns")) : (row, null);
    }
}

/// <summary>The rows of a file, or what is wrong with it.</summary>
public sealed record RegisterReading(IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows, RegisterProblem? Problem);

/// <summary>The line, the field's word and the key of what is wrong; line 0 is the file itself.</summary>
public sealed record RegisterProblem(int Line, string Field, string Key);
