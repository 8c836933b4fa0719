using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Data.Backups;

/// <summary>How many rows a table had at the moment of a backup.</summary>
public sealed record TableRows(string Table, long Rows);

/// <summary>Copies a whole database as it is at one moment, while others go on writing in it, and puts such a copy into an empty one.</summary>
public abstract class DatabaseBackup
{
    /// <summary>Whose copies these are; one engine's cannot be put into another's.</summary>
    public abstract string Engine { get; }

    /// <summary>Writes the copy, and counts the rows of the same moment.</summary>
    /// <exception cref="IOException">It could not be made, or is not whole; in words for whoever runs the portal.</exception>
    public abstract Task<IReadOnlyList<TableRows>> SaveAsync(
        string file,
        IReadOnlyList<string> tables,
        CancellationToken cancellationToken
    );

    /// <summary>Nothing is there yet that a copy could be laid over.</summary>
    public abstract Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>Puts a copy into the empty database: all of it, or nothing.</summary>
    /// <exception cref="IOException">It is no copy of this engine's, or is not whole.</exception>
    public abstract Task LoadAsync(string file, CancellationToken cancellationToken);

    [SuppressMessage("Security", "CA2100", Justification = "A table's name cannot be a parameter; these are the model's.")]
    public static async Task<IReadOnlyList<TableRows>> CountAsync(
        DbConnection connection,
        IReadOnlyList<string> tables,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(tables);
        var counted = new List<TableRows>();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
            counted.Add(new(table, (long)(await command.ExecuteScalarAsync(cancellationToken))!));
        }

        return counted;
    }
}
