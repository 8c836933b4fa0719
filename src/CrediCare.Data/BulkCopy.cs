using System.Data.Common;

namespace CrediCare.Data;

/// <summary>A database's own way to take many rows at once, beside statements and with the same effect.</summary>
public abstract class BulkCopy
{
    /// <param name="connection">Open; the rows belong to the transaction that runs on it.</param>
    /// <param name="table">As it stands in a statement.</param>
    /// <param name="columns">As they stand in a statement, each with a parameter that says its type.</param>
    /// <param name="rows">Values as the driver takes them, in the order of the columns; one array may come again and again.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public abstract Task WriteAsync(
        DbConnection connection,
        string table,
        IReadOnlyList<(string Name, DbParameter Type)> columns,
        IEnumerable<object[]> rows,
        CancellationToken cancellationToken
    );
}
