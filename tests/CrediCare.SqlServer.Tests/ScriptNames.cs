using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CrediCare.SqlServer.Tests;

/// <summary>
/// Walks a script in its order, remembers tables, columns and indexes as they are made, renamed and dropped, and notes
/// every name that is not there. SQL inside EXEC(N'...') is read as the script itself.
/// </summary>
internal sealed class ScriptNames : TSqlFragmentVisitor
{
    private readonly Dictionary<string, HashSet<string>> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _indexes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _errors = [];
    private readonly List<ForeignKey> _foreignKeys = [];

    public IReadOnlyList<string> Errors => _errors;

    public IReadOnlyList<ForeignKey> ForeignKeys => _foreignKeys;

    public override void ExplicitVisit(CreateTableStatement node)
    {
        var table = Name(node.SchemaObjectName);
        if (!_tables.TryAdd(table, NewColumns(node.Definition)))
            Report(node, $"table {table} is made twice");
        CheckDefinition(table, node.Definition);
    }

    public override void ExplicitVisit(AlterTableAddTableElementStatement node)
    {
        var table = Name(node.SchemaObjectName);
        if (ColumnsOf(node, table) is not { } columns)
            return;
        columns.UnionWith(NewColumns(node.Definition));
        CheckDefinition(table, node.Definition);
    }

    public override void ExplicitVisit(AlterTableAlterColumnStatement node) =>
        RequireColumn(node, Name(node.SchemaObjectName), node.ColumnIdentifier.Value);

    public override void ExplicitVisit(AlterTableDropTableElementStatement node)
    {
        var table = Name(node.SchemaObjectName);
        foreach (var dropped in node.AlterTableDropTableElements.Where(one => one.TableElementType == TableElementType.Column))
        {
            RequireColumn(node, table, dropped.Name.Value);
            ColumnsOf(node, table)?.Remove(dropped.Name.Value);
        }
    }

    public override void ExplicitVisit(DropTableStatement node)
    {
        foreach (var dropped in node.Objects.Where(one => !_tables.Remove(Name(one))))
            Report(node, $"table {Name(dropped)} is dropped but not there");
    }

    public override void ExplicitVisit(CreateIndexStatement node)
    {
        var table = Name(node.OnName);
        if (!_indexes.Add($"{table}.{node.Name.Value}"))
            Report(node, $"index {node.Name.Value} is made twice");
        Resolve(node, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [table] = table });
    }

    public override void ExplicitVisit(DropIndexStatement node)
    {
        foreach (var clause in node.DropIndexClauses.OfType<DropIndexClause>())
            if (!_indexes.Remove($"{Name(clause.Object)}.{clause.Index.Value}"))
                Report(node, $"index {clause.Index.Value} on {Name(clause.Object)} is dropped but not there");
    }

    public override void ExplicitVisit(CreateViewStatement node)
    {
        node.SelectStatement.Accept(this);
        var columns = node.Columns.Select(column => column.Value);
        if (node.Columns.Count == 0 && node.SelectStatement.QueryExpression is QuerySpecification query)
            columns = query.SelectElements.OfType<SelectScalarExpression>().Select(NameOf).OfType<string>();
        _tables[Name(node.SchemaObjectName)] = new(columns, StringComparer.OrdinalIgnoreCase);
    }

    public override void ExplicitVisit(InsertStatement node)
    {
        if (node.InsertSpecification.Target is NamedTableReference target)
            foreach (var column in node.InsertSpecification.Columns)
                RequireColumn(node, Name(target.SchemaObject), column.MultiPartIdentifier.Identifiers[^1].Value);
        node.InsertSpecification.InsertSource.Accept(this);
    }

    public override void ExplicitVisit(UpdateStatement node) =>
        Resolve(node, Sources(node.UpdateSpecification.Target, node.UpdateSpecification.FromClause));

    public override void ExplicitVisit(DeleteStatement node) =>
        Resolve(node, Sources(node.DeleteSpecification.Target, node.DeleteSpecification.FromClause));

    public override void ExplicitVisit(QuerySpecification node) => Resolve(node, Sources(null, node.FromClause));

    public override void ExplicitVisit(ExecutableStringList node)
    {
        foreach (var text in node.Strings.OfType<StringLiteral>())
        {
            if (ScriptCheck.Parse(text.Value, out var syntax) is { } inner)
                inner.Accept(this);
            else
                _errors.AddRange(syntax.Select(error => $"line {text.StartLine}, inside EXEC: {error}"));
        }
    }

    public override void ExplicitVisit(ExecutableProcedureReference node)
    {
        if (node.ProcedureReference?.ProcedureReference?.Name?.BaseIdentifier.Value != "sp_rename")
            return;
        var given = node.Parameters.Select(parameter => (parameter.ParameterValue as StringLiteral)?.Value).ToList();
        if (given is not [{ } what, { } name, "COLUMN"])
            return;
        var parts = what.Split('.').Select(part => part.Trim('[', ']')).ToList();
        RequireColumn(node, parts[^2], parts[^1]);
        if (ColumnsOf(node, parts[^2]) is { } columns && columns.Remove(parts[^1]))
            columns.Add(name);
    }

    private void CheckDefinition(string table, TableDefinition definition)
    {
        foreach (
            var constraint in definition.TableConstraints.Concat(
                definition.ColumnDefinitions.SelectMany(column => column.Constraints)
            )
        )
        {
            if (constraint is not ForeignKeyConstraintDefinition key)
            {
                Resolve(constraint, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [table] = table });
                continue;
            }

            var to = Name(key.ReferenceTableName);
            _foreignKeys.Add(
                new ForeignKey(
                    table,
                    to,
                    key.DeleteAction is not (DeleteUpdateAction.NotSpecified or DeleteUpdateAction.NoAction)
                )
            );
            foreach (var column in key.Columns)
                RequireColumn(key, table, column.Value);
            foreach (var column in key.ReferencedTableColumns)
                RequireColumn(key, to, column.Value);
        }
    }

    /// <summary>Every column below the node against the tables it can come from; queries inside answer for themselves.</summary>
    private void Resolve(TSqlFragment node, IReadOnlyDictionary<string, string> sources)
    {
        foreach (var table in sources.Values)
            ColumnsOf(node, table);
        var found = new ColumnReferences(node);
        node.AcceptChildren(found);
        foreach (var parts in found.Columns.Select(column => column.MultiPartIdentifier.Identifiers))
            ResolveColumn(parts, sources);
        foreach (var inner in found.Queries)
            inner.Accept(this);
    }

    private void ResolveColumn(IList<Identifier> parts, IReadOnlyDictionary<string, string> sources)
    {
        var column = parts[^1].Value;
        if (parts.Count > 1)
        {
            if (!sources.TryGetValue(parts[^2].Value, out var table))
                Report(parts[^1], $"{parts[^2].Value} is no table or alias here");
            else
                RequireColumn(parts[^1], table, column);
        }
        else if (!sources.Values.Any(table => _tables.TryGetValue(table, out var columns) && columns.Contains(column)))
        {
            Report(parts[^1], $"column {column} is in none of {string.Join(", ", sources.Values)}");
        }
    }

    private static Dictionary<string, string> Sources(TableReference? target, FromClause? from)
    {
        var collected = new NamedTables();
        from?.Accept(collected);
        if (from is null)
            target?.Accept(collected);
        return collected.ByAlias;
    }

    private static HashSet<string> NewColumns(TableDefinition definition) =>
        new(definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value), StringComparer.OrdinalIgnoreCase);

    private HashSet<string>? ColumnsOf(TSqlFragment at, string table)
    {
        if (_tables.TryGetValue(table, out var columns) || table.StartsWith("sys.", StringComparison.Ordinal))
            return columns;
        Report(at, $"table {table} is not there");
        return null;
    }

    private void RequireColumn(TSqlFragment at, string table, string column)
    {
        if (ColumnsOf(at, table) is { } columns && !columns.Contains(column))
            Report(at, $"table {table} has no column {column}");
    }

    private void Report(TSqlFragment at, string error) => _errors.Add($"line {at.StartLine}: {error}");

    internal static string Name(SchemaObjectName name) =>
        name.SchemaIdentifier is { Value: "sys" } ? $"sys.{name.BaseIdentifier.Value}" : name.BaseIdentifier.Value;

    private static string? NameOf(SelectScalarExpression element) =>
        element.ColumnName?.Value ?? (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value;
}
