using CrediCare.Domain.Amounts;
using CrediCare.Web.Documents;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Settlement;

/// <summary>A day's ledger of the client funds as a table.</summary>
internal static class EntryFile
{
    public static TableFile<EntryLine> Of(IStringLocalizer<SettlementText> texts, DateOnly day) =>
        new(
            texts["Entries"],
            texts["Sum"],
            [
                TableColumn<EntryLine>.Date(texts["Day"], _ => day),
                TableColumn<EntryLine>.Text(texts["Account"], row => texts[$"Account_{row.Account}"]),
                TableColumn<EntryLine>.Text(texts["Cause"], row => texts[$"Cause_{row.Cause}"]),
                TableColumn<EntryLine>.Text(texts["Case"], row => row.CaseNumber, 16),
                TableColumn<EntryLine>.Text(texts["Creditor"], row => row.CreditorName),
                TableColumn<EntryLine>.Amount(texts["Debit"], row => Money.Max(row.Amount, Money.Zero)),
                TableColumn<EntryLine>.Amount(texts["Credit"], row => Money.Max(-row.Amount, Money.Zero)),
            ]
        );
}
