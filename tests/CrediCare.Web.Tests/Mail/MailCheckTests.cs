using CrediCare.TestKit;
using CrediCare.TestKit.Mail;
using CrediCare.Web.Startup.Verbs;

namespace CrediCare.Web.Tests.Mail;

public sealed class MailCheckTests
{
    [Fact]
    public async Task Server_IsFoundWhileItAnswers_AndNotAfter()
    {
        var peer = await SmtpPeer.StartAsync("accept");
        await using var site = new OutboxSite(peer.Port);

        Assert.True((await CheckAsync(site)).Ok);
        peer.Dispose();
        var gone = await CheckAsync(site);

        Assert.False(gone.Ok);
        Assert.Contains("Mail:Host", gone.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_IsTried()
    {
        await using var site = new PortalFactory();
        Assert.True((await CheckAsync(site)).Ok);

        await File.WriteAllTextAsync(Path.Combine(site.StorageRoot, "mail", "x"), "");
        Directory.Delete(Path.Combine(site.StorageRoot, "mail"), recursive: true);
        await File.WriteAllTextAsync(Path.Combine(site.StorageRoot, "mail"), "in the way");

        Assert.False((await CheckAsync(site)).Ok);
    }

    private static Task<SelfCheckFinding> CheckAsync(PortalFactory site) =>
        site.WithAsync<IEnumerable<ISelfCheck>, SelfCheckFinding>(async checks =>
        {
            foreach (var check in checks)
            {
                if (await check.RunAsync(CancellationToken.None) is { What: "mail" } finding)
                    return finding;
            }

            throw new InvalidOperationException("Mail is not checked.");
        });
}
