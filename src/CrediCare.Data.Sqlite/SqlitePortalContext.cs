using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrediCare.Data.Sqlite;

/// <summary>The embedded default. Keys are stored as 16 bytes in the order they were made, half the size of text.</summary>
public sealed class SqlitePortalContext(DbContextOptions<SqlitePortalContext> options) : PortalContext(options)
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int Mismatch = 20;

    protected override string BinaryCollation => "BINARY";

    public override DatabaseFailure FailureOf(DbException failure) =>
        failure switch
        {
            SqliteException { SqliteErrorCode: Busy or Locked } => DatabaseFailure.Transient,
            SqliteException { SqliteErrorCode: TooBig or Constraint or Mismatch } => DatabaseFailure.Data,
            _ => DatabaseFailure.Other,
        };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<BigEndianGuidConverter>();
    }

    private sealed class BigEndianGuidConverter()
        : ValueConverter<Guid, byte[]>(value => value.ToByteArray(bigEndian: true), bytes => new Guid(bytes, bigEndian: true));
}
