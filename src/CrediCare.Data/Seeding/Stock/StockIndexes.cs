using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>
/// The indexes of the tables that a stock fills, taken away before and made again after: sorted once, an index costs a
/// fraction of what it costs row by row. What is unique in the order it is written stays; a public id is drawn, and its
/// index is the dearest of all to keep up.
/// </summary>
internal sealed class StockIndexes(PortalContext context, IReadOnlyCollection<Type> filled)
{
    private readonly List<ITableIndex> _indexes =
    [
        .. context
            .GetService<IDesignTimeModel>()
            .Model.GetRelationalModel()
            .Tables.Where(table => table.EntityTypeMappings.Any(mapping => filled.Contains(mapping.TypeBase.ClrType)))
            .SelectMany(table => table.Indexes)
            .Where(index => !index.IsUnique || index.Columns[0].Name == "PublicId"),
    ];

    public Task DropAsync(CancellationToken cancellationToken) =>
        RunAsync(
            _indexes.Select(index => new DropIndexOperation
            {
                Name = index.Name,
                Table = index.Table.Name,
                Schema = index.Table.Schema,
            }),
            cancellationToken
        );

    public Task CreateAsync(CancellationToken cancellationToken) =>
        RunAsync(_indexes.Select(CreateIndexOperation.CreateFrom), cancellationToken);

    private async Task RunAsync(IEnumerable<MigrationOperation> operations, CancellationToken cancellationToken)
    {
        var commands = context
            .GetService<IMigrationsSqlGenerator>()
            .Generate([.. operations], context.GetService<IDesignTimeModel>().Model);
        foreach (var command in commands)
            await context.Database.ExecuteSqlRawAsync(command.CommandText, cancellationToken);
    }
}
