using System.Data.Common;
using System.Diagnostics;
using CrediCare.Data.Figures;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrediCare.Bench.Pages;

/// <summary>
/// How long the site has waited for and read from its database, and what it asked: while any command was under way, until its
/// answer was read to its end. What it writes, that somebody looked, is not counted; nor are bare commands. Queries asked in one
/// batch tell of themselves as an activity.
/// </summary>
internal sealed class DatabaseTime : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string Source = "Microsoft.EntityFrameworkCore";

    private readonly Lock _gate = new();
    private TimeSpan _spent;
    private int _underWay;
    private long _since;

    public DatabaseTime()
    {
        DiagnosticListener.AllListeners.Subscribe(this);
        ActivitySource.AddActivityListener(
            new()
            {
                ShouldListenTo = source => source.Name == QueryBatch.Source,
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStarted = batch => Begin($"-- {batch.OperationName}"),
                ActivityStopped = _ => End(),
            }
        );
    }

    /// <summary>The commands since the last reset.</summary>
    public List<string> Commands { get; } = [];

    public double Milliseconds => _spent.TotalMilliseconds;

    public void Reset()
    {
        lock (_gate)
        {
            _spent = TimeSpan.Zero;
            Commands.Clear();
        }
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == Source)
            listener.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> told)
    {
        switch (told.Value)
        {
            case CommandExecutedEventData executed when Reads(executed) && executed.Result is not DbDataReader:
            case CommandErrorEventData failed when Reads(failed):
            case DataReaderDisposingEventData read when Reads(read):
                End();
                break;
            case CommandEventData asked when told.Key == RelationalEventId.CommandExecuting.Name && Reads(asked):
                Begin(asked.Command.CommandText);
                break;
        }
    }

    private void Begin(string command)
    {
        lock (_gate)
        {
            Commands.Add(command);
            if (_underWay++ == 0)
                _since = Stopwatch.GetTimestamp();
        }
    }

    private void End()
    {
        lock (_gate)
        {
            if (--_underWay == 0)
                _spent += Stopwatch.GetElapsedTime(_since);
        }
    }

    private static bool Reads(CommandEventData asked) => Reads(asked.Command);

    private static bool Reads(DataReaderEventData asked) => Reads(asked.Command);

    private static bool Reads(DbCommand command) => command.CommandText.StartsWith("SELECT", StringComparison.Ordinal);

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
