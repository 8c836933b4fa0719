using System.Globalization;
using System.Net;
using System.Text;
using CrediCare.Faults.Nodes;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrediCare.Faults.Disk;

/// <summary>
/// The disk with the embedded database fills up while programs register and a person sends a file: all are told to come back, the
/// process lives and says what is wrong, and when there is room again it goes on by itself, with nothing lost.
/// </summary>
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private static readonly int Times = FaultSize.Given("CREDICARE_FAULT_TIMES", FaultSize.IsLong ? 8 : 2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [DiskFact]
    public async Task FullToTheLastByte_AllAreToldToComeBack_AndWithRoomAgainItGoesOn()
    {
        await using var disk = await SmallDisk.MountAsync();
        using var site = await StartAsync(disk);
        using var creditor = PortalClient.From(site.Address(), 1);
        await creditor.SignInAsync(PortalFactory.Creditor);
        var programs = new List<RegisteringProgram>();
        for (var at = 0; at < 2; at++)
            programs.Add(await RegisteringProgram.MakeAsync(disk, PortalClient.From(site.Address(), 10 + at).Http));
        using var ending = new CancellationTokenSource();
        var work = programs.Select(program => program.RunAsync(ending.Token)).ToList();

        for (var time = 0; time < Times; time++)
        {
            await MoreAsync(() => programs.Sum(one => one.Answered.Count));
            var form = await creditor.GetAsync("/registrations/upload");
            disk.Fill();
            await MoreAsync(() => programs.Sum(one => one.ToldToWait));

            var sent = await SendFileAsync(creditor, form);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Vi er borte et øyeblikk"), (sent.Status, sent.TextOf("h1")));
            Assert.NotNull(sent.Response.Headers.RetryAfter);
            Assert.Contains("Alt som var lagret fra før, er trygt", sent.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await creditor.Http.GetAsync("/health/ready")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await creditor.Http.GetAsync("/health/live")).StatusCode);

            disk.MakeRoom();
            await Until.TrueAsync(
                async () => (await creditor.Http.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK,
                Longest
            );
            var again = await SendFileAsync(creditor, await creditor.GetAsync("/registrations/upload"));
            Assert.Equal(HttpStatusCode.Found, again.Status);
        }

        await MoreAsync(() => programs.Sum(one => one.Answered.Count));
        await ending.CancelAsync();
        await Task.WhenAll(work);
        await RegisteringProgram.SettleAsync(disk, programs);
        using var administrator = PortalClient.From(site.Address(), 2);
        await TwoNodes.StartTheNightAsync(administrator);
        await TwoNodes.UntilTheNightIsOverAsync(disk);
        await RegisteringProgram.CheckAsync(disk, programs);
        await Whole.CheckAsync(disk);
        await using var context = disk.Open();
        Assert.Equal(Times, await context.UploadBatches.CountAsync());
        Assert.DoesNotContain(site.Output, line => line.Contains("Unhandled failure", StringComparison.Ordinal));
        output.WriteLine(
            $"full {Times} times: {programs.Sum(one => one.Answered.Count)} registered, {programs.Sum(one => one.ToldToWait)} calls told to come back"
        );
    }

    private static async Task MoreAsync(Func<int> count)
    {
        var enough = count() + 5;
        await Until.TrueAsync(() => Task.FromResult(count() >= enough), Longest);
    }

    private static Task<PortalPage> SendFileAsync(PortalClient creditor, PortalPage form)
    {
        var rows = Enumerable
            .Range(0, 5_000)
            .Select(at =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Sagbakken Utemiljø AS;310 000 078;Sagbakken 4;0155;Oslo;FULL-{at};14.09.2026;28.09.2026;1 000,00;1 000,00;Service"
                )
            )
            .Prepend("Navn;Orgnr;Adresse;Postnr;Poststed;Fakturanr;Fakturadato;Forfallsdato;Fakturabeløp;Restbeløp;Beskrivelse");
        var values = new Dictionary<string, string?>();
        if (form.Document.QuerySelector("select[name='Form.Portfolio'] option:not([value=''])") is { } portfolio)
            values["Form.Portfolio"] = portfolio.GetAttribute("value");
        var file = new UploadedFile("Form.File", "full.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", rows)));
        return creditor.SubmitAsync(form, values, files: [file]);
    }

    private static async Task<VerbProcess> StartAsync(SmallDisk disk)
    {
        var site = VerbProcess.Start(
            disk,
            disk.Folder,
            "Now listening on:",
            "--urls=http://127.0.0.1:0",
            "--Demo:Cases=0",
            "--Demo:ClientFunds=false",
            "--Jobs:LeaseSeconds=2",
            Whole.KeySetting
        );
        await site.BeganAsync();
        Assert.False(site.HasExited, string.Join('\n', site.Output));
        return site;
    }
}
