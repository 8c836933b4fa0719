using System.Net;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Xunit.Abstractions;

namespace CrediCare.Faults;

/// <summary>The site as an operator starts it, given the worst files one after the other, and two at a time.</summary>
public sealed class HostileFilesTests(ITestOutputHelper output) : IDisposable
{
    private const long MostHeld = 500_000_000;

    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("credicare-faults-");

    [Fact]
    public async Task EachIsAnswered_AndTheProcessStaysSmall()
    {
        await using var database = await TestDatabase.CreateBareAsync(DatabaseEngine.Sqlite);
        using (var first = await StartAsync(database))
        {
            first.Kill();
            await first.ExitAsync();
        }

        using var site = await StartAsync(database);
        using var browser = PortalClient.From(site.Address(), 1);
        await browser.SignInAsync(PortalFactory.Creditor);
        string supplier;
        await using (var context = database.Open())
            supplier = await SomeEInvoice.SupplierAsync(context);
        output.WriteLine($"at rest: {site.MostHeld() / 1_000_000} MB");

        foreach (var (name, make) in HostileFiles.All(supplier))
        {
            var bytes = make();
            Assert.InRange(bytes.Length, 1, HostileFiles.MostBytes);
            var answers = await Task.WhenAll(UploadAsync(browser, name, bytes), UploadAsync(browser, name, bytes));
            output.WriteLine($"{name}, {bytes.Length / 1_000} kB: {answers[0]}; {site.MostHeld() / 1_000_000} MB");
            Assert.False(site.HasExited, string.Join('\n', site.Output));
        }

        Assert.InRange(site.MostHeld(), 1, MostHeld);
    }

    public void Dispose() => _storage.Delete(recursive: true);

    private async Task<VerbProcess> StartAsync(TestDatabase database)
    {
        var site = VerbProcess.Start(
            database,
            _storage.FullName,
            "Now listening on:",
            "--urls=http://127.0.0.1:0",
            "--Demo:Cases=20"
        );
        await site.BeganAsync();
        Assert.False(site.HasExited, string.Join('\n', site.Output));
        return site;
    }

    private static async Task<string> UploadAsync(PortalClient browser, string name, byte[] bytes)
    {
        var page = await browser.GetAsync("/registrations/upload");
        var portfolio = page
            .Document.QuerySelector("select[name='Form.Portfolio'] option:not([value=''])")
            ?.GetAttribute("value");
        var answer = await browser.SubmitAsync(
            page,
            portfolio is null ? [] : new() { ["Form.Portfolio"] = portfolio },
            files: [new UploadedFile("Form.File", name, bytes)]
        );
        if (answer.Location is { } next)
            return await FinishedAsync(browser, next);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.TextOf("#Form_File-error");
    }

    /// <summary>What was taken is looked over behind the page; the next file comes when that is done.</summary>
    private static async Task<string> FinishedAsync(PortalClient browser, string address)
    {
        for (var looks = 0; looks < 1_200; looks++)
        {
            var page = await browser.FollowAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            if (page.Document.QuerySelector("[data-running]") is null)
                return page.TextOf("h1");
            await Task.Delay(100);
        }

        throw new InvalidOperationException("The file was still being looked over after two minutes.");
    }
}
