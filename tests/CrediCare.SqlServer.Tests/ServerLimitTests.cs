using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrediCare.SqlServer.Tests;

/// <summary>What SQL Server refuses, or refuses only for long values, and the two other databases take.</summary>
public sealed partial class ServerLimitTests
{
    private const int MostBytesInAClusteredKey = 900;
    private const int MostBytesInAnIndexKey = 1700;
    private const int LongestIdentifier = 128;

    [Fact]
    public void EveryIndexKey_FitsAtItsLongest()
    {
        var tooLong = Tables()
            .SelectMany(Keys)
            .Where(key => key.Bytes > (key.Clustered ? MostBytesInAClusteredKey : MostBytesInAnIndexKey))
            .Select(key => $"{key.Name}: {key.Bytes} bytes");
        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void EveryName_IsShortEnough(int kind)
    {
        var names = Tables()
            .SelectMany(table =>
                kind switch
                {
                    0 => table.Columns.Select(column => column.Name).Prepend(table.Name),
                    1 => table
                        .Indexes.Select(index => index.Name)
                        .Concat(table.UniqueConstraints.Select(constraint => constraint.Name)),
                    _ => table.ForeignKeyConstraints.Select(key => key.Name),
                }
            );
        Assert.DoesNotContain(names, name => name.Length > LongestIdentifier);
    }

    /// <summary>
    /// The server refuses a key by which one delete could reach a table on two ways (error 1785), or come back to where
    /// it began.
    /// </summary>
    [Fact]
    public void OneDelete_ReachesEachTableOnOneWayAtMost() =>
        Assert.Empty(CascadePaths.Doubled(ScriptCheck.ForeignKeys(SqlServerScript.Text)));

    [Fact]
    public void TheKeysOfTheScript_AreAllRead()
    {
        var keys = ScriptCheck.ForeignKeys(SqlServerScript.Text);
        Assert.Equal(Tables().Sum(table => table.ForeignKeyConstraints.Count()), keys.Count);
        Assert.Contains(keys, key => key.Cascades);
        Assert.Contains(keys, key => !key.Cascades);
    }

    [Fact]
    public void TwoWaysToOneTable_AreFound()
    {
        ForeignKey[] keys =
        [
            new("B", "A", true),
            new("C", "A", true),
            new("D", "B", true),
            new("D", "C", true),
            new("E", "D", true),
        ];
        Assert.Equal(["A > D", "A > E"], CascadePaths.Doubled(keys));
        Assert.Empty(CascadePaths.Doubled([.. keys.Take(3), new("D", "C", false)]));
        Assert.Equal(["A > A"], CascadePaths.Doubled([new("A", "A", true)]));
    }

    [Theory]
    [InlineData("uniqueidentifier", 16)]
    [InlineData("nvarchar(200)", 400)]
    [InlineData("varchar(26)", 26)]
    [InlineData("varbinary(32)", 32)]
    [InlineData("nvarchar(max)", int.MaxValue)]
    [InlineData("datetime2", 8)]
    [InlineData("date", 3)]
    public void BytesOf_AType_IsItsLongestValue(string type, int bytes) => Assert.Equal(bytes, BytesOf(type));

    private static List<ITable> Tables()
    {
        using var context = SqlServerScript.Context();
        return [.. context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables];
    }

    private static IEnumerable<(string Name, long Bytes, bool Clustered)> Keys(ITable table) =>
        table
            .UniqueConstraints.Select(constraint => (constraint.Name, Bytes(constraint.Columns), IsClustered(constraint)))
            .Concat(table.Indexes.Select(index => (index.Name, Bytes(index.Columns), false)));

    /// <summary>A primary key is, unless the model says otherwise.</summary>
    private static bool IsClustered(IUniqueConstraint constraint) =>
        constraint.GetIsPrimaryKey() && constraint.MappedKeys.First().IsClustered() != false;

    private static long Bytes(IEnumerable<IColumn> columns) => columns.Sum(column => (long)BytesOf(column.StoreType));

    private static int BytesOf(string storeType)
    {
        var type = TypeName().Match(storeType);
        var length = type.Groups["length"].Value;
        return (type.Groups["name"].Value, length) switch
        {
            (_, "max") => int.MaxValue,
            ("uniqueidentifier", _) => 16,
            ("bit", _) => 1,
            ("date", _) => 3,
            ("int", _) => 4,
            ("bigint" or "datetime2", _) => 8,
            ("decimal", _) => 17,
            ("nvarchar", _) => 2 * int.Parse(length, CultureInfo.InvariantCulture),
            ("varchar" or "varbinary", _) => int.Parse(length, CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"How long is a {storeType}?"),
        };
    }

    [GeneratedRegex(@"^(?<name>\w+)(\((?<length>\w+)[^)]*\))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeName();
}
