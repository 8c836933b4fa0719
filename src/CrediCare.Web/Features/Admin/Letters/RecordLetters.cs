using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Admin.Cases.Acts;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Letters;

/// <summary>
/// Records the next letter on many cases, each by itself as its own form would: one that cannot be done leaves the others as
/// they are, and what was sent before is not done again. Whoever breaks off can send it all once more.
/// </summary>
public sealed class RecordLetters(PortalContext context, CaseDoing doing, LetterRecording recording)
{
    /// <summary>As many as one waits for without wondering.</summary>
    public const int MostCases = 200;

    public async Task<IReadOnlyList<DeedOnCase>> RecordAsync(
        Viewer viewer,
        CaseLetter letter,
        IEnumerable<LetterItem> items,
        CancellationToken cancellationToken
    )
    {
        var deeds = new List<DeedOnCase>();
        foreach (var item in items)
        {
            var deed = await doing.DoAsync(
                viewer,
                item.CaseNumber ?? "",
                item,
                AuditAction.LetterRecorded,
                hand => recording.RecordAsync(hand, letter, new Money(item.FeeOre), cancellationToken),
                cancellationToken
            );
            context.ChangeTracker.Clear();
            if (deed.Outcome != CaseDeedOutcome.NotFound)
                deeds.Add(new(item.CaseNumber!, deed));
        }

        return deeds;
    }
}

/// <summary>What came of all of them.</summary>
/// <param name="Deeds">One by one.</param>
/// <param name="Took">How long it took.</param>
public sealed record LettersResult(IReadOnlyList<DeedOnCase> Deeds, TimeSpan Took);
