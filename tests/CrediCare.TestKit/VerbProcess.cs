using System.Diagnostics;
using System.Globalization;
using CrediCare.TestKit.Databases;

namespace CrediCare.TestKit;

/// <summary>The site's own executable doing a verb, or serving, as an operator would start it.</summary>
public sealed class VerbProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _mark;
    private readonly TaskCompletionSource _marked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private VerbProcess(Process process, string mark) => (_process, _mark) = (process, mark);

    /// <summary>What it printed, whole once it has exited.</summary>
    public List<string> Output { get; } = [];

    /// <summary>Small batches and the shortest lease: many instants at which a kill can strike, and no long wait after one.</summary>
    public static VerbProcess Import(TestDatabase database, string storage) =>
        Start(database, storage, " began ", "import-cases", "--Jobs:LeaseSeconds=1", "--Jobs:ImportBatch=100");

    /// <param name="database">That it is started with.</param>
    /// <param name="storage">Its folder.</param>
    /// <param name="mark">What it prints when it has begun its work.</param>
    /// <param name="arguments">The verb, or none, and settings.</param>
    public static VerbProcess Start(TestDatabase database, string storage, string mark, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "CrediCare.Web.dll"),
                .. arguments,
                $"--ConnectionStrings:Portal={database.ConnectionString}",
                $"--Database:Provider={database.Engine}",
                $"--Storage:Root={storage}",
            ]
        )
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Site__PublicUrl"] = "http://localhost";
        var one = new VerbProcess(new Process { StartInfo = start }, mark);
        one._process.OutputDataReceived += (_, line) => one.Read(line.Data);
        one._process.ErrorDataReceived += (_, line) => one.Read(line.Data);
        one._process.Start();
        one._process.BeginOutputReadLine();
        one._process.BeginErrorReadLine();
        return one;
    }

    /// <summary>Until the work has begun, or the process has ended without.</summary>
    public Task BeganAsync() => Task.WhenAny(_marked.Task, _process.WaitForExitAsync());

    public bool HasExited => _process.HasExited;

    /// <summary>What it holds of the machine's memory now, in bytes.</summary>
    public long Held()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    /// <summary>The most of the machine's memory that it has held so far, in bytes.</summary>
    public long MostHeld()
    {
        _process.Refresh();
        return _process.PeakWorkingSet64;
    }

    /// <summary>Where a site that listens does so.</summary>
    public Uri Address()
    {
        lock (Output)
            return new(Output.First(line => line.Contains(_mark, StringComparison.Ordinal)).Split("listening on:")[1].Trim());
    }

    public void Kill() => _process.Kill();

    /// <summary>Asks it to end, as whoever runs it does: what it is answering is answered.</summary>
    public void Stop() => Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (Output)
            Output.Add(line);
        if (line.Contains(_mark, StringComparison.Ordinal))
            _marked.TrySetResult();
    }
}
