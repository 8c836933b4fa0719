using CrediCare.Domain.Messages;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Features.Support;

namespace CrediCare.Web.Features.Admin.Support;

/// <summary>The conversations whose turn it is, newest first, and how many stand in each.</summary>
public sealed record SupportQueueModel(
    ThreadTurn Turn,
    IReadOnlyDictionary<ThreadTurn, int> Counts,
    IReadOnlyList<ThreadLine> Threads,
    int Page,
    int Pages
) : IPeopleListed
{
    public int LinesShown => Threads.Count;
}
