namespace CrediCare.SqlServer.Tests;

/// <summary>Which tables one delete would reach on more than one way.</summary>
internal static class CascadePaths
{
    /// <returns>"from > to" for each such pair, in order.</returns>
    public static IReadOnlyList<string> Doubled(IEnumerable<ForeignKey> keys)
    {
        var from = keys.Where(key => key.Cascades).ToLookup(key => key.To, key => key.Table, StringComparer.Ordinal);
        var doubled = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var root in from.Select(group => group.Key))
        {
            var reached = new HashSet<string>(StringComparer.Ordinal) { root };
            Walk(root);

            void Walk(string table)
            {
                foreach (var next in from[table])
                {
                    var again = !reached.Add(next);
                    if (again && !doubled.Add($"{root} > {next}"))
                        continue;
                    Walk(next);
                }
            }
        }

        return [.. doubled];
    }
}
