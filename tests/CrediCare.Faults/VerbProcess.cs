using System.Diagnostics;
using CrediCare.TestKit.Databases;

namespace CrediCare.Faults;

/// <summary>The site's own executable doing one verb, as an operator would start it.</summary>
internal sealed class VerbProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private VerbProcess(Process process) => _process = process;

    /// <summary>What it printed, whole once it has exited.</summary>
    public List<string> Output { get; } = [];

    /// <summary>Small batches and the shortest lease: many instants at which a kill can strike, and no long wait after one.</summary>
    public static VerbProcess Start(TestDatabase database, string storage, params string[] verb)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "CrediCare.Web.dll"),
                .. verb,
                $"--ConnectionStrings:Portal={database.ConnectionString}",
                $"--Database:Provider={database.Engine}",
                $"--Storage:Root={storage}",
                "--Site:PublicUrl=http://localhost",
                "--Jobs:LeaseSeconds=1",
                "--Jobs:ImportBatch=100",
            ]
        )
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var started = new VerbProcess(new Process { StartInfo = start });
        started._process.OutputDataReceived += (_, line) => started.Read(line.Data);
        started._process.Start();
        started._process.BeginOutputReadLine();
        return started;
    }

    /// <summary>Until the run has begun, or the process has ended without one.</summary>
    public Task BeganAsync() => Task.WhenAny(_began.Task, _process.WaitForExitAsync());

    public bool HasExited => _process.HasExited;

    public void Kill() => _process.Kill();

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        Output.Add(line);
        if (line.Contains(" began ", StringComparison.Ordinal))
            _began.TrySetResult();
    }
}
