using CrediCare.Data.Backups;

namespace CrediCare.Data.SqlServer;

/// <summary>SQL Server writes its backups itself, on its own machine; nothing is done from here.</summary>
public sealed class SqlServerBackup : DatabaseBackup
{
    public override string Engine => "SQL Server";

    public override Task<IReadOnlyList<TableRows>> SaveAsync(
        string file,
        IReadOnlyList<string> tables,
        CancellationToken cancellationToken
    ) => throw ByItself();

    public override Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => throw ByItself();

    public override Task LoadAsync(string file, CancellationToken cancellationToken) => throw ByItself();

    private static IOException ByItself() =>
        new("SQL Server is backed up and restored by its own BACKUP and RESTORE; docs/operations.md says how.");
}
