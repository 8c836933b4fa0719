using CrediCare.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>
/// The search terms of a stock. Their key begins with portfolio and word, so that each lands somewhere else: they are laid
/// aside in the order they come and sorted in at the end, each page written once.
/// </summary>
internal sealed class StockTerms(PortalContext context)
{
    private const string Aside = "StockTerms";

    private readonly ISqlGenerationHelper _sql = context.GetService<ISqlGenerationHelper>();
    private readonly BulkInsertPlan _plan = BulkInsertPlan
        .Of(context, typeof(SearchTerm))
        .Into(Aside, context.GetService<ISqlGenerationHelper>());

    private ITable Table =>
        context.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(SearchTerm))!.GetTableMappings().Single().Table;

    public Task BeginAsync(CancellationToken cancellationToken)
    {
        var table = new CreateTableOperation { Name = Aside };
        table.Columns.AddRange(
            Table.Columns.Select(column => new AddColumnOperation
            {
                Table = Aside,
                Name = column.Name,
                ClrType = column.ProviderClrType,
                ColumnType = column.StoreType,
                IsNullable = column.IsNullable,
                Collation = column.Collation,
            })
        );
        return RunAsync(table, cancellationToken);
    }

    public Task KeepAsync(IReadOnlyCollection<SearchTerm> terms, CancellationToken cancellationToken) =>
        BulkInsert.InsertAsync(context, _plan, terms, cancellationToken);

    public async Task SortInAsync(CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", _plan.Columns.Select(column => _sql.DelimitIdentifier(column.Name)));
        var order = string.Join(", ", Table.PrimaryKey!.Columns.Select(column => _sql.DelimitIdentifier(column.Name)));
        var move =
            $"INSERT INTO {_sql.DelimitIdentifier(Table.Name, Table.Schema)} ({columns}) "
            + $"SELECT {columns} FROM {_sql.DelimitIdentifier(Aside)} ORDER BY {order}";
        await context.Database.ExecuteSqlRawAsync(move, cancellationToken);
        await RunAsync(new DropTableOperation { Name = Aside }, cancellationToken);
    }

    private async Task RunAsync(MigrationOperation operation, CancellationToken cancellationToken)
    {
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate([operation]))
            await context.Database.ExecuteSqlRawAsync(command.CommandText, cancellationToken);
    }
}
