using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrediCare.Data.PostgreSql;

/// <summary>For the tool that writes migrations; it opens no database.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlPortalContext>
{
    public PostgreSqlPortalContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlPortalContext>();
        options.UsePortalPostgreSql("Host=127.0.0.1;Database=design_time").UsePortalModel();
        return new PostgreSqlPortalContext(options.Options);
    }
}
