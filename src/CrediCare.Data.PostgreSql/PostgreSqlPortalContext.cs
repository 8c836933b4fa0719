using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.PostgreSql;

/// <summary>The server engine that every test run covers.</summary>
public sealed class PostgreSqlPortalContext(DbContextOptions<PostgreSqlPortalContext> options) : PortalContext(options)
{
    public override BulkCopy Copy { get; } = new PostgreSqlCopy();

    protected override string BinaryCollation => "C";

    /// <summary>Classes 22 (data exception) and 23 (integrity constraint violation) are about the row.</summary>
    public override DatabaseFailure FailureOf(DbException failure) =>
        failure.IsTransient ? DatabaseFailure.Transient
        : failure.SqlState is ['2', '2' or '3', ..] ? DatabaseFailure.Data
        : DatabaseFailure.Other;
}
