namespace CrediCare.Data.Figures;

/// <summary>
/// The figures of every creditor at once, held for a minute: a million cases are many to add up anew for each caseworker who looks.
/// </summary>
public sealed class FiguresOfAll
{
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);

    private volatile Held? _held;

    /// <summary>Null where they have not been added up in the last minute, or were asked for of other days.</summary>
    public CaseFigures? Find(FiguresAsked asked, DateTime nowUtc) =>
        _held is { } held && held.Asked == asked && nowUtc - held.Figures.AtUtc < Holds ? held.Figures : null;

    public void Keep(FiguresAsked asked, CaseFigures figures) => _held = new(asked, figures);

    private sealed record Held(FiguresAsked Asked, CaseFigures Figures);
}
