using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.PostgreSql;

/// <summary>The server engine that every test run covers.</summary>
public sealed class PostgreSqlPortalContext(DbContextOptions<PostgreSqlPortalContext> options) : PortalContext(options)
{
    protected override string BinaryCollation => "C";
}
