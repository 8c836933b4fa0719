namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>
/// How many wait, of which kind and with whom; null is a colleague. Letters are many, come every morning and are done together:
/// they stand apart, and all kinds are all the others.
/// </summary>
public sealed record DeskCounts(IReadOnlyList<(DeskKind Kind, DeskWhose? Whose, int Count)> Rows)
{
    public static bool IsOfAll(DeskKind kind) => kind != DeskKind.Letters;

    /// <param name="kind">Of which kind; null is all of them.</param>
    /// <param name="whose">Whose.</param>
    public int Of(DeskKind? kind, DeskWhose whose) =>
        Rows.Where(row => (kind is null ? IsOfAll(row.Kind) : row.Kind == kind) && (whose == DeskWhose.All || row.Whose == whose))
            .Sum(row => row.Count);
}
