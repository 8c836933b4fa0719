namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>How many wait, of which kind and with whom; null is a colleague.</summary>
public sealed record DeskCounts(IReadOnlyList<(DeskKind Kind, DeskWhose? Whose, int Count)> Rows)
{
    /// <param name="kind">Of which kind; null is all of them.</param>
    /// <param name="whose">Whose.</param>
    public int Of(DeskKind? kind, DeskWhose whose) =>
        Rows.Where(row => (kind is null || row.Kind == kind) && (whose == DeskWhose.All || row.Whose == whose))
            .Sum(row => row.Count);
}
