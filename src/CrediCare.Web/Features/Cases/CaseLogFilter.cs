namespace CrediCare.Web.Features.Cases;

/// <summary>Which part of a case's history the address asks for.</summary>
public sealed class CaseLogFilter
{
    private const int First = 7;
    private const int Step = 20;
    private const int Most = 10_000;

    public string? Log { get; set; }
    public string? Show { get; set; }

    public CaseLogKind Kind =>
        Log?.All(char.IsAsciiLetter) == true && Enum.TryParse<CaseLogKind>(Log, ignoreCase: true, out var kind)
            ? kind
            : CaseLogKind.All;

    public int Shown => int.TryParse(Show, out var shown) && shown is > First and <= Most ? shown : First;

    /// <summary>Twice as many each time, so that a long history is a few clicks away.</summary>
    public int MoreShown => Math.Min(Shown + Math.Max(Step, Shown), Most);

    public bool Shows(CaseLogKind kind) => Kind == CaseLogKind.All || Kind == kind;
}

/// <summary>What a line of the history is about.</summary>
public enum CaseLogKind
{
    All,
    Letters,
    Money,
    Events,
    Messages,
    Notes,
    Documents,
}
