using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CrediCare.SqlServer.Tests;

/// <summary>The columns that a statement names itself, and the queries inside it.</summary>
internal sealed class ColumnReferences(TSqlFragment outermost) : TSqlFragmentVisitor
{
    private static readonly HashSet<string> TakesADatePart = new(StringComparer.OrdinalIgnoreCase)
    {
        "DATEADD",
        "DATEDIFF",
        "DATEPART",
        "DATENAME",
    };

    public List<ColumnReferenceExpression> Columns { get; } = [];

    public List<QuerySpecification> Queries { get; } = [];

    public override void ExplicitVisit(ColumnReferenceExpression node)
    {
        if (node.ColumnType == ColumnType.Regular)
            Columns.Add(node);
    }

    public override void ExplicitVisit(QuerySpecification node)
    {
        if (node == outermost)
            node.AcceptChildren(this);
        else
            Queries.Add(node);
    }

    /// <summary>The parser takes the date part for a column.</summary>
    public override void ExplicitVisit(FunctionCall node)
    {
        foreach (var argument in node.Parameters.Skip(TakesADatePart.Contains(node.FunctionName.Value) ? 1 : 0))
            argument.Accept(this);
    }
}

/// <summary>Tables of a FROM clause by the name that the rest of the query calls them.</summary>
internal sealed class NamedTables : TSqlFragmentVisitor
{
    public Dictionary<string, string> ByAlias { get; } = new(StringComparer.OrdinalIgnoreCase);

    public override void ExplicitVisit(NamedTableReference node)
    {
        var table = ScriptNames.Name(node.SchemaObject);
        ByAlias[node.Alias?.Value ?? node.SchemaObject.BaseIdentifier.Value] = table;
    }

    public override void ExplicitVisit(QueryDerivedTable node) { }
}
