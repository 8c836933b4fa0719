using System.Data.Common;
using CrediCare.Data.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.SqlServer;

/// <summary>The agency's production engine, run by builds that have its full client.</summary>
public sealed class SqlServerPortalContext(DbContextOptions<SqlServerPortalContext> options) : PortalContext(options)
{
    // https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
    private static readonly HashSet<int> Transients =
    [
        -2,
        1205,
        3960,
        4060,
        10928,
        10929,
        40197,
        40501,
        40613,
        49918,
        49919,
        49920,
    ];
    private static readonly HashSet<int> AboutTheRow = [220, 241, 242, 515, 547, 2601, 2627, 2628, 8115, 8152];

    public override string CountAnew => "EXEC sp_updatestats";

    protected override string BinaryCollation => "Latin1_General_100_BIN2";

    public override DatabaseFailure FailureOf(DbException failure) =>
        failure switch
        {
            SqlException { Number: var number } when Transients.Contains(number) => DatabaseFailure.Transient,
            SqlException { Number: var number } when AboutTheRow.Contains(number) => DatabaseFailure.Data,
            _ => DatabaseFailure.Other,
        };

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // A passkey's id may be 1,024 bytes; a clustered key takes 900, one that is not takes 1,700.
        builder.Entity<PortalPasskey>().HasKey(passkey => passkey.CredentialId).IsClustered(false);
    }
}
