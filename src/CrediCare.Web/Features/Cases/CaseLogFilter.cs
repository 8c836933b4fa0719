namespace CrediCare.Web.Features.Cases;

/// <summary>Which part of a case's history the address asks for.</summary>
public sealed class CaseLogFilter
{
    private const int Step = 7;
    private const int Most = 10_000;

    public string? Log { get; set; }
    public string? Show { get; set; }

    public CaseLogKind Kind =>
        Log?.All(char.IsAsciiLetter) == true && Enum.TryParse<CaseLogKind>(Log, ignoreCase: true, out var kind)
            ? kind
            : CaseLogKind.All;

    public int Shown => int.TryParse(Show, out var shown) && shown is > Step and <= Most ? shown : Step;

    public int MoreShown => Shown + Step;
}

/// <summary>What a line of the history is about.</summary>
public enum CaseLogKind
{
    All,
    Letters,
    Money,
    Events,
}
