using System.Diagnostics;

namespace CrediCare.Pdf.Tests;

/// <summary>Programs that others wrote to read PDF files: what they say of ours.</summary>
internal static class Tool
{
    /// <summary>What a program printed about a file; its exit code goes before it.</summary>
    public static (int Code, string Text) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text + error.Result);
    }
}
