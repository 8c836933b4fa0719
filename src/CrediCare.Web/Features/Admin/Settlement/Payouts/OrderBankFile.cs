using CrediCare.Data;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>
/// A payment order as its file for the bank, with what each receiver reads on the account statement: what it is and until when, in bokmål
/// as all that the bank shows, and what we call it.
/// </summary>
public sealed class OrderBankFile(PortalContext context, IOptions<ClientFundsOptions> bank, TimeProvider clock)
{
    /// <returns>The file, and the day it is for; null where no bank is known that it could be given to.</returns>
    public async Task<(ReadOnlyMemory<byte> Content, DateOnly Day)?> MakeAsync(
        PaymentOrder order,
        IReadOnlyDictionary<Guid, string> portfolios,
        CancellationToken cancellationToken
    )
    {
        if (Identifier.ParseOrNull<BankAccountNumber>(bank.Value.ClientAccount) is not { } account)
            return null;
        var day = order.SentOn ?? clock.Today();
        var ids = order.Lines.Select(line => line.CaseId).OfType<Guid>().Distinct().ToList();
        var cases = await context
            .Cases.Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.CaseNumber, cancellationToken);
        var holder = new ClientAccountHolder(bank.Value.Holder, account, bank.Value.Bic, WorkingDays.SameOrNext(day));
        using var content = new MemoryStream();
        PaymentOrderFile.Write(order, holder, Message, content);
        return (content.GetBuffer().AsMemory(0, (int)content.Length), day);

        string Message(PaymentOrderLine line) =>
            TextSource<SettlementText>.Get(
                $"Message_{line.Kind}",
                PortalLanguage.NorwegianCulture,
                line.Reference,
                PortalFormat.Norwegian.ShortDate(order.Through),
                line.CaseId is { } its ? cases[its] : portfolios.GetValueOrDefault(line.PortfolioId ?? Guid.Empty, "")
            );
    }
}
