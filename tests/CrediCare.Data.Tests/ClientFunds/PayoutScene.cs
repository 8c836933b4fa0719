using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Data.Tests.Day;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using CrediCare.Web.Jobs;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.ClientFunds;

/// <summary>3 000 paid in on a Friday: 1 200 fee and 300 tax are the agency's, 1 500 the creditor's, unless more was paid.</summary>
internal sealed class PayoutScene(TestDatabase database)
{
    public const string Account = "12345678903";
    public const string Sent = "2026-10-26";

    private readonly SettableClock _clock = new();
    private CaseScene _scene = null!;
    private int _files;

    public Guid CaseId => _scene.Case.Id;

    public DateTime Now => _clock.UtcNow;

    public Guid Caseworker => _scene.Caseworker.Id;

    public async Task<PayoutScene> MakeAsync(decimal paidKroner = 3_000)
    {
        _scene = await new CaseScene(database).MakeAsync(one =>
        {
            one.SendDemand();
            one.Pay(Money.FromKroner(paidKroner), "2026-10-23");
        });
        await using var context = database.Open();
        await context.Portfolios.ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccount, Account));
        return this;
    }

    /// <summary>Closes all that is over on the morning of a day.</summary>
    public async Task CloseAsync(string today)
    {
        _clock.UtcNow = CaseScene.Date(today).ToDateTime(new(4, 0), DateTimeKind.Utc);
        await using var host = new NightHost(database, _clock);
        await host.PrepareAsync();
        Assert.Equal(JobOutcome.Succeeded, await host.Get<ClientFundsDays>().RunAsync(default));
    }

    public Task<ReceivedFile> TakeAsync(string day, params PaymentFileItem[] items) =>
        BankFiles.TakeAsync(database, day, items, ++_files);

    /// <summary>Prepared by one, approved by another and given to the bank.</summary>
    public async Task<PaymentOrder> SendAsync(string day, params decimal[] kroner)
    {
        var order = await PrepareAsync(day, kroner);
        await WithOrderAsync(order.Id, one => Assert.True(one.Send(CaseScene.Date(day), Caseworker, Now).Succeeded));
        return order;
    }

    public async Task<PaymentOrder> PrepareAsync(string day, params decimal[] kroner)
    {
        var found = (await FindAsync())!;
        Assert.Equal(kroner, Payable(found).Select(one => one.Amount.Kroner));
        await using var context = database.Open();
        var now = _scene.On(day).NowUtc;
        var order = PaymentOrder.Prepare(found.All, found.Through, Caseworker, now).Value;
        Assert.True(order.Approve(_scene.Administrator.Id, now).Succeeded);
        context.Add(order);
        await context.SaveChangesAsync();
        return order;
    }

    /// <summary>As the page does, with the refunds booked on their cases.</summary>
    public async Task SendByHandAsync(PaymentOrder order, string day)
    {
        await using var context = database.Open();
        var one = await context.PaymentOrders.Include(found => found.Lines).SingleAsync(found => found.Id == order.Id);
        var now = _scene.On(day) with { UserId = Caseworker };
        Assert.True((await new SendOrder(context).DoAsync(one, now, _ => { }, default)).Succeeded);
        await context.SaveChangesAsync();
    }

    /// <summary>Pays back what was paid too much, and that alone.</summary>
    public async Task<PaymentOrder> RefundAsync(string day)
    {
        var found = (await FindAsync())!;
        var now = _scene.On(day).NowUtc;
        await using var context = database.Open();
        var refunds = found.All.Where(one => one.Kind == PayoutKind.Refund).ToList();
        var order = PaymentOrder.Prepare(refunds, found.Through, _scene.Administrator.Id, now).Value;
        Assert.True(order.Approve(Guid.CreateVersion7(), now).Succeeded);
        context.Add(order);
        context.Entry(order).Property(one => one.ApprovedByUserId).CurrentValue = _scene.Administrator.Id;
        await context.SaveChangesAsync();
        await SendByHandAsync(order, day);
        return order;
    }

    public async Task WithOrderAsync(Guid id, Action<PaymentOrder> act)
    {
        await using var context = database.Open();
        act(await context.PaymentOrders.Include(one => one.Lines).SingleAsync(one => one.Id == id));
        await context.SaveChangesAsync();
    }

    public static IReadOnlyList<PayoutProposal> Payable(PayoutProposals? found) =>
        [.. found!.All.Where(one => one.Hindrance is null)];

    public async Task<PayoutProposals?> FindAsync()
    {
        await using var context = database.Open();
        var options = Microsoft.Extensions.Options.Options.Create(
            new ClientFundsOptions { OwnAccount = Account, Holder = "CrediCare AS" }
        );
        return await new PayoutProposalsQuery(context, new RateBook(context), options).FindAsync(default);
    }

    /// <summary>What the bank says of a line of an order.</summary>
    public static PaymentFileItem Word(PaymentOrderLine line, string day, PaymentFileItemKind kind = PaymentFileItemKind.Left) =>
        new()
        {
            Line = 0,
            Kind = kind,
            Account = Account,
            Amount = line.Amount,
            BookedOn = CaseScene.Date(day),
            ValueOn = CaseScene.Date(day),
            EndToEndId = line.Reference,
            ReturnReason = kind == PaymentFileItemKind.Left ? null : "AC04",
        };

    public async Task<ClientFundsDay> DayAsync(string day)
    {
        await using var context = database.Open();
        return (await context.ClientFundsDays.FindAsync(CaseScene.Date(day)))!;
    }

    public async Task<List<ClientFundsDifferenceKind>> DifferencesAsync(string day)
    {
        await using var context = database.Open();
        return await context
            .ClientFundsDifferences.Where(one => one.Day == CaseScene.Date(day))
            .OrderBy(one => one.Kind)
            .Select(one => one.Kind)
            .ToListAsync();
    }

    public async Task<PaymentOrderLine> LineAsync(PaymentOrderLine line)
    {
        await using var context = database.Open();
        return await context.Set<PaymentOrderLine>().SingleAsync(one => one.Id == line.Id);
    }

    public async Task<List<ReceivedItemOutcome?>> OutcomesAsync(ReceivedFile file)
    {
        await using var context = database.Open();
        return await context
            .ReceivedFileItems.Where(item => item.FileId == file.Id)
            .OrderBy(item => item.Number)
            .Select(item => item.Outcome)
            .ToListAsync();
    }
}
