using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrediCare.Data.SqlServer;

/// <summary>For the tool that writes migrations; it opens no database.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqlServerPortalContext>
{
    public SqlServerPortalContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerPortalContext>();
        options.UsePortalSqlServer("Server=127.0.0.1;Database=design_time").UsePortalModel();
        return new SqlServerPortalContext(options.Options);
    }
}
