using System.Net.Sockets;
using CrediCare.Web.Startup;
using CrediCare.Web.Startup.Verbs;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Mail;

/// <summary>Whether mail can leave: the folder can be written to, or the server answers. Nothing is sent.</summary>
public sealed class MailCheck(PickupFolder folder, IOptions<MailOptions> options) : ISelfCheck
{
    private const string What = "mail";

    public Task<SelfCheckFinding> RunAsync(CancellationToken cancellationToken) =>
        options.Value.Mode switch
        {
            MailMode.Pickup => Task.FromResult(Folder()),
            MailMode.Smtp => ServerAsync(cancellationToken),
        };

    private SelfCheckFinding Folder()
    {
        try
        {
            var aside = Directory.CreateDirectory(folder.Aside("check"));
            aside.Delete();
            return new(What, true, "written to files");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new(What, false, "the folder mail below Storage:Root cannot be written to");
        }
    }

    private async Task<SelfCheckFinding> ServerAsync(CancellationToken cancellationToken)
    {
        var server = options.Value;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(server.TimeoutSeconds));
        try
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(server.Host, server.Port, patience.Token);
            using var reader = new StreamReader(connection.GetStream());
            var greeting = await reader.ReadLineAsync(patience.Token);
            return greeting?.StartsWith("220", StringComparison.Ordinal) == true
                ? new(What, true, $"{server.Host}:{server.Port} answers")
                : new(
                    What,
                    false,
                    $"{server.Host}:{server.Port} does not answer as a mail server; look at Mail:Host and Mail:Port"
                );
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException)
        {
            return new(What, false, $"{server.Host}:{server.Port} cannot be reached; look at Mail:Host and Mail:Port");
        }
    }
}
