using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CrediCare.TestKit.Mail;

/// <summary>
/// A real SMTP server, Debian's aiosmtpd, in a process of its own. It ends with the test that started it, and by itself
/// after ten minutes.
/// </summary>
public sealed class SmtpPeer : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();

    private SmtpPeer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>The mails it has read, also those it then refused. It tells of them a moment after it has answered.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsAsync(int atLeast)
    {
        for (var look = 0; _mails.Count < atLeast && look < 200; look++)
            await Task.Delay(50);
        return [.. _mails];
    }

    public static async Task<SmtpPeer> StartAsync(string mode, params string[] certificateAndKey)
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Script(), mode, .. certificateAndKey])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var line =
            await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The SMTP server did not start.");
        var peer = new SmtpPeer(process, int.Parse(line, CultureInfo.InvariantCulture));
        _ = peer.ListenAsync();
        return peer;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill();
        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            _mails.Enqueue(JsonSerializer.Deserialize<ReceivedMail>(line, JsonSerializerOptions.Web)!);
    }

    private static string Script() => Path.Combine(AppContext.BaseDirectory, "Mail", "smtp_peer.py");
}

/// <summary>A mail as another program has read it.</summary>
/// <param name="Answer">In the mode "moody": "taken", "refused", or "none" where its sender was left without one.</param>
public sealed record ReceivedMail(
    string From,
    string[] To,
    bool Tls,
    string MessageId,
    string Language,
    string Subject,
    string Text,
    string Html,
    string? Answer = null
);
