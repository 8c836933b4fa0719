using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrediCare.Data.Sqlite;

/// <summary>The embedded default. Keys are stored as 16 bytes in the order they were made, half the size of text.</summary>
public sealed class SqlitePortalContext(DbContextOptions<SqlitePortalContext> options) : PortalContext(options)
{
    protected override string BinaryCollation => "BINARY";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<BigEndianGuidConverter>();
    }

    private sealed class BigEndianGuidConverter() : ValueConverter<Guid, byte[]>(
        value => value.ToByteArray(bigEndian: true),
        bytes => new Guid(bytes, bigEndian: true));
}
