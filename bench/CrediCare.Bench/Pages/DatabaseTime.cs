using System.Data.Common;
using System.Diagnostics;
using CrediCare.Data.Figures;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrediCare.Bench.Pages;

/// <summary>
/// How long the site has waited for and read from its database, and what it asked: until the answer to each command was read to
/// its end. What it writes, that somebody looked, is not counted; nor are bare commands. Queries asked in one batch tell of
/// themselves as an activity.
/// </summary>
internal sealed class DatabaseTime : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string Source = "Microsoft.EntityFrameworkCore";

    private readonly Lock _gate = new();
    private TimeSpan _spent;

    public DatabaseTime()
    {
        DiagnosticListener.AllListeners.Subscribe(this);
        ActivitySource.AddActivityListener(
            new()
            {
                ShouldListenTo = source => source.Name == QueryBatch.Source,
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStopped = Add,
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
        lock (_gate)
        {
            if (told.Value is CommandExecutedEventData executed && Reads(executed))
            {
                _spent += executed.Duration;
                Commands.Add(executed.Command.CommandText);
            }
            else if (told.Value is DataReaderDisposingEventData read && Reads(read))
            {
                _spent += read.Duration;
            }
        }
    }

    private void Add(Activity batch)
    {
        lock (_gate)
        {
            _spent += batch.Duration;
            Commands.Add($"-- {batch.OperationName}");
        }
    }

    private static bool Reads(CommandEventData asked) => Reads(asked.Command);

    private static bool Reads(DataReaderEventData asked) => Reads(asked.Command);

    private static bool Reads(DbCommand command) => command.CommandText.StartsWith("SELECT", StringComparison.Ordinal);

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
