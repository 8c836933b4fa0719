using CrediCare.Data.Jobs;
using CrediCare.Data.Tests.Day;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.Domain.Tests.Payments;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Admin.Payments.Files;
using CrediCare.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Tests.ClientFunds;

/// <summary>Hands in files as the bank sends them, and books them.</summary>
internal static class BankFiles
{
    /// <param name="database">Where to.</param>
    /// <param name="day">The day it comes, at nine in the morning.</param>
    /// <param name="items">What the bank says.</param>
    /// <param name="number">What the bank calls the file.</param>
    public static async Task<ReceivedFile> TakeAsync(
        TestDatabase database,
        string day,
        IReadOnlyList<PaymentFileItem> items,
        int number
    )
    {
        var clock = new SettableClock { UtcNow = CaseScene.Date(day).ToDateTime(new(9, 0), DateTimeKind.Utc) };
        await using var host = new NightHost(database, clock);
        await host.PrepareAsync();
        ReceivedFile file;
        await using (var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope())
        {
            using var content = new MemoryStream(CamtWriter.Write(items, message: $"M-{number}"));
            (file, _) = await scope
                .ServiceProvider.GetRequiredService<ReceivePaymentFile>()
                .ReceiveAsync(content, $"{number}.xml", null, _ => { }, default);
            Assert.Null(file.Refusal);
        }

        Assert.Equal(JobOutcome.Succeeded, await host.Get<IncomingFiles>().RunAsync(default));
        return file;
    }
}
