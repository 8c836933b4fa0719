using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrediCare.Data;

/// <summary>How rows of one entity type are written: worked out once from the model and kept with it.</summary>
internal sealed class BulkInsertPlan
{
    private const string Annotation = "CrediCare:BulkInsert";

    // SQL Server takes 2100 parameters in one statement, the fewest of the three.
    private const int MostParameters = 1000;

    private readonly string _table;
    private readonly string _begin;
    private readonly IReadOnlyList<string> _names;

    private BulkInsertPlan(IEntityType entityType, ISqlGenerationHelper sql)
    {
        var table = entityType.GetTableMappings().Single().Table;
        var store = StoreObjectIdentifier.Table(table.Name, table.Schema);
        Columns = [.. entityType.GetFlattenedProperties().Select(property => BulkInsertColumn.Of(property, store))];
        (_table, _names, _begin) = Begin(table.Name, table.Schema, sql);
    }

    private BulkInsertPlan(IReadOnlyList<BulkInsertColumn> columns, string table, ISqlGenerationHelper sql)
    {
        Columns = columns;
        (_table, _names, _begin) = Begin(table, null, sql);
    }

    public IReadOnlyList<BulkInsertColumn> Columns { get; }

    /// <summary>As many rows as one statement may hold, a power of two.</summary>
    public int MostRows => 1 << System.Numerics.BitOperations.Log2((uint)Math.Max(1, MostParameters / Columns.Count));

    public static BulkInsertPlan Of(PortalContext context, Type type)
    {
        var entityType =
            context.Model.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} is not in the model.", nameof(type));
        return entityType.GetOrAddRuntimeAnnotationValue(
            Annotation,
            given => new BulkInsertPlan(given.EntityType, given.Sql),
            (EntityType: entityType, Sql: context.GetService<ISqlGenerationHelper>())
        );
    }

    /// <summary>The same rows into a table of another name.</summary>
    public BulkInsertPlan Into(string table, ISqlGenerationHelper sql) => new(Columns, table, sql);

    public string Sql(int rows)
    {
        var text = new StringBuilder(_begin);
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < Columns.Count; column++)
                text.Append(column == 0 ? "" : ", ").Append(NameOf(row * Columns.Count + column));
            text.Append(')');
        }

        return text.ToString();
    }

    public DbParameter[] AddParameters(DbCommand command, int rows)
    {
        var parameters = new DbParameter[rows * Columns.Count];
        for (var at = 0; at < parameters.Length; at++)
        {
            parameters[at] = Columns[at % Columns.Count].Parameter(command, NameOf(at));
            command.Parameters.Add(parameters[at]);
        }

        return parameters;
    }

    /// <summary>Writes them by the database's own way.</summary>
    public async Task CopyAsync(
        BulkCopy copy,
        DbConnection connection,
        IEnumerable<object> rows,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        await copy.WriteAsync(connection, _table, [.. _names.Zip(AddParameters(command, 1))], Values(rows), cancellationToken);
    }

    private IEnumerable<object[]> Values(IEnumerable<object> rows)
    {
        var values = new object[Columns.Count];
        foreach (var row in rows)
        {
            for (var column = 0; column < values.Length; column++)
                values[column] = Columns[column].ValueOf(row);
            yield return values;
        }
    }

    private (string Table, IReadOnlyList<string> Names, string Begin) Begin(
        string table,
        string? schema,
        ISqlGenerationHelper sql
    )
    {
        var names = Columns.Select(column => sql.DelimitIdentifier(column.Name)).ToList();
        var place = sql.DelimitIdentifier(table, schema);
        return (place, names, $"INSERT INTO {place} ({string.Join(", ", names)}) VALUES ");
    }

    private static string NameOf(int parameter) => string.Create(CultureInfo.InvariantCulture, $"@p{parameter}");
}
