using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.SqlServer;

/// <summary>The agency's production engine, run by builds that have its full client.</summary>
public sealed class SqlServerPortalContext(DbContextOptions<SqlServerPortalContext> options) : PortalContext(options)
{
    protected override string BinaryCollation => "Latin1_General_100_BIN2";
}
