using System.Collections.Concurrent;
using System.Diagnostics;

namespace CrediCare.Bench.Load;

/// <summary>Those who come, each at an instant that was set beforehand. How long they wait counts from that instant.</summary>
internal sealed class Arrivals(Mix mix)
{
    private const int Shown = 5;
    private readonly ConcurrentBag<Visit> _visits = [];
    private int _shown;

    public async Task<IReadOnlyCollection<Visit>> ComeAsync(int perSecond, TimeSpan howLong)
    {
        var (began, coming) = (Stopwatch.GetTimestamp(), new List<Task>());
        for (var number = 0; number < howLong.TotalSeconds * perSecond; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond);
            if (due - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } early)
                await Task.Delay(early);
            coming.Add(ComeAsync(began + (long)(due.TotalSeconds * Stopwatch.Frequency)));
        }

        await Task.WhenAll(coming);
        return _visits;
    }

    private async Task ComeAsync(long due)
    {
        var act = mix.Next();
        var outcome = VisitOutcome.Error;
        try
        {
            using var answer = await act.DoAsync();
            outcome = Visit.OutcomeOf(answer);
            if (outcome == VisitOutcome.Error)
                Show($"{act.Name}: {(int)answer.StatusCode} {answer.RequestMessage?.RequestUri}");
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            Show($"{act.Name}: {failure.GetBaseException().Message}");
        }

        _visits.Add(new(act.Name, outcome, Stopwatch.GetElapsedTime(due)));
    }

    private void Show(string error)
    {
        if (Interlocked.Increment(ref _shown) <= Shown)
            Console.Error.WriteLine(error);
    }
}

/// <summary>What somebody did, how it ended, and how long it took from when they meant to.</summary>
internal sealed record Visit(string Act, VisitOutcome Outcome, TimeSpan Took)
{
    /// <summary>Turned away is polite only where it is said when to come back.</summary>
    public static VisitOutcome OutcomeOf(HttpResponseMessage answer) =>
        (int)answer.StatusCode switch
        {
            429 or 503 when answer.Headers.RetryAfter is not null => VisitOutcome.ToldToWait,
            >= 400 => VisitOutcome.Error,
            >= 300 when answer.Headers.Location?.OriginalString.Contains("sign-in", StringComparison.Ordinal) == true =>
                VisitOutcome.Error,
            _ => VisitOutcome.Done,
        };
}

internal enum VisitOutcome
{
    Done,
    ToldToWait,
    Error,
}
