using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CrediCare.SqlServer.Tests;

/// <summary>
/// Reads a T-SQL script as the server would before it runs a line: the grammar by the server's own parser, then every
/// name against what the script has made up to there.
/// </summary>
internal static class ScriptCheck
{
    /// <returns>What is wrong, one line each, with the line of the script; empty when nothing is.</returns>
    public static IReadOnlyList<string> Errors(string script)
    {
        if (Parse(script, out var syntax) is not { } parsed)
            return syntax;
        var names = new ScriptNames();
        parsed.Accept(names);
        return names.Errors;
    }

    public static IReadOnlyList<ForeignKey> ForeignKeys(string script)
    {
        var names = new ScriptNames();
        Parse(script, out _)?.Accept(names);
        return names.ForeignKeys;
    }

    internal static TSqlFragment? Parse(string script, out IReadOnlyList<string> errors)
    {
        using var reader = new StringReader(script);
        var parsed = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var found);
        errors = [.. found.Select(error => $"line {error.Line}: {error.Message}")];
        return errors.Count == 0 ? parsed : null;
    }
}

/// <param name="Table">Where the key stands.</param>
/// <param name="To">The table it points at.</param>
/// <param name="Cascades">Whether deleting there changes rows here.</param>
internal sealed record ForeignKey(string Table, string To, bool Cascades);
