using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin.Letters;

/// <summary>The cases whose next letter is due.</summary>
/// <param name="From">The stage they stand in, which says which letter; null is all of them.</param>
/// <param name="Counts">How many there are in each stage.</param>
public sealed record LettersModel(
    CaseStage? From,
    IReadOnlyDictionary<CaseStage, int> Counts,
    IReadOnlyList<LetterLine> Lines,
    int Page,
    int Pages
) : IPeopleListed
{
    public int LinesShown => Lines.Count;

    public int Total => Counts.Where(one => From is null || one.Key == From).Sum(one => one.Value);
}

/// <summary>A case and the day from which its next letter may be sent.</summary>
public sealed record LetterLine(CaseStage From, DateOnly On, DeskFacts Facts);
