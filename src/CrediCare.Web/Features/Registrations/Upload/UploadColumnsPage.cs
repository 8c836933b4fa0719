using CrediCare.Domain.Registrations.Upload;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>The headings of a file, and what each is.</summary>
public sealed record UploadColumnsPage(UploadView Upload, IReadOnlyList<UploadHeading> Headings)
{
    /// <summary>What is said once for every row.</summary>
    public UploadColumnsForm Form { get; init; } = new();
}

/// <summary>One heading with what stands below it first.</summary>
public sealed record UploadHeading(string Column, string Text, UploadColumn? Chosen, IReadOnlyList<string> Samples);

/// <summary>What a person says of the columns.</summary>
public sealed record UploadColumnsForm
{
    /// <summary>In the file's order: what each column is, empty where it is not read.</summary>
    public IReadOnlyList<string?>? Columns { get; init; }

    /// <summary>Said once, where no column has it.</summary>
    public string? Description { get; init; }

    /// <summary>Said once, where no column has it.</summary>
    public string? Kind { get; init; }

    /// <summary>The columns, and what is the same for all rows.</summary>
    /// <param name="headings">How many columns the file has.</param>
    public (ColumnMapping Mapping, IReadOnlyList<UploadColumn> Twice) Read(int headings)
    {
        var chosen = (Columns ?? [])
            .Take(headings)
            .Select(
                (text, place) => (Column: Enum.TryParse<UploadColumn>(text, out var column) ? column : (UploadColumn?)null, place)
            )
            .Where(one => one.Column is { } known && Enum.IsDefined(known))
            .GroupBy(one => one.Column!.Value, one => one.place)
            .ToList();
        var mapping = new ColumnMapping { Places = chosen.ToDictionary(group => group.Key, group => group.First()) }
            .WithFixed(UploadColumn.Description, Description)
            .WithFixed(UploadColumn.DebtorKind, Kind);
        return (mapping, [.. chosen.Where(group => group.Count() > 1).Select(group => group.Key)]);
    }
}
