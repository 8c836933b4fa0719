using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CrediCare.Data.Tests;

/// <summary>
/// A migration runs while the version before it serves (docs/operations.md): it only adds what that version need not know of. What
/// is no longer used goes a version later, in a migration whose name begins with Contract.
/// </summary>
public sealed class ExpandingMigrationTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const string Contracting = "Contract";

    [DatabaseTheory]
    public async Task MigrationsAfterTheFirst_OnlyAdd(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        var assembly = context.GetService<IMigrationsAssembly>();
        var provider = context.Database.ProviderName!;

        var narrowing =
            from migration in assembly.Migrations.Skip(1)
            where !migration.Value.Name.StartsWith(Contracting, StringComparison.Ordinal)
            from operation in assembly.CreateMigration(migration.Value, provider).UpOperations
            where !OnlyAdds(operation, engine)
            select $"{migration.Key}: {operation.GetType().Name}";

        Assert.NotEmpty(assembly.Migrations);
        Assert.Empty(narrowing);
    }

    public static TheoryData<MigrationOperation, bool> Operations =>
        new()
        {
            {
                new AddColumnOperation { Name = "a", IsNullable = true },
                true
            },
            {
                new AddColumnOperation { Name = "a", DefaultValue = 0 },
                true
            },
            {
                new AddColumnOperation { Name = "a" },
                false
            },
            {
                new CreateTableOperation { Name = "a" },
                true
            },
            {
                new CreateIndexOperation { Name = "a", IsUnique = true },
                false
            },
            { Concurrently(new CreateIndexOperation { Name = "a" }), true },
            {
                new DropColumnOperation { Name = "a" },
                false
            },
            {
                new DropTableOperation { Name = "a" },
                false
            },
            {
                new RenameColumnOperation { Name = "a" },
                false
            },
            {
                new AlterColumnOperation { Name = "a" },
                false
            },
            {
                new SqlOperation { Sql = "UPDATE a SET b = 1" },
                false
            },
        };

    [Theory]
    [MemberData(nameof(Operations))]
    public void WhatTheVersionBeforeNeedNotKnow_MayBeAdded(MigrationOperation operation, bool mayRun) =>
        Assert.Equal(mayRun, OnlyAdds(operation, DatabaseEngine.PostgreSql));

    [Fact]
    public void AnIndexThatStopsWriters_IsNotMadeOnPostgreSql() =>
        Assert.Equal(
            (false, true),
            (
                OnlyAdds(new CreateIndexOperation { Name = "a" }, DatabaseEngine.PostgreSql),
                OnlyAdds(new CreateIndexOperation { Name = "a" }, DatabaseEngine.Sqlite)
            )
        );

    private static bool OnlyAdds(MigrationOperation operation, DatabaseEngine engine) =>
        operation switch
        {
            CreateTableOperation or EnsureSchemaOperation => true,
            AddColumnOperation column => column.IsNullable
                || column.DefaultValue is not null
                || column.DefaultValueSql is not null,
            CreateIndexOperation index => !index.IsUnique && (engine != DatabaseEngine.PostgreSql || IsConcurrent(index)),
            _ => false,
        };

    private static bool IsConcurrent(CreateIndexOperation index) => index["Npgsql:CreatedConcurrently"] is true;

    private static CreateIndexOperation Concurrently(CreateIndexOperation index)
    {
        index["Npgsql:CreatedConcurrently"] = true;
        return index;
    }
}
