using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrediCare.Data.Sqlite;

/// <summary>For the tool that writes migrations; it opens no database.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqlitePortalContext>
{
    public SqlitePortalContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalContext>();
        options.UsePortalSqlite("Data Source=design-time.db").UsePortalModel();
        return new SqlitePortalContext(options.Options);
    }
}
