using CrediCare.Web.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Debtors;

/// <summary>A list of debtors as a file.</summary>
public sealed class DebtorFile(IStringLocalizer<DebtorsText> texts)
{
    public TableFile<DebtorRow> Of(ListScope scope) =>
        new(
            texts["Title"],
            texts["Sum"],
            [
                TableColumn<DebtorRow>.Text(texts["Name"], row => row.Name, 32),
                TableColumn<DebtorRow>.Text(texts["Kind"], row => texts[$"Kind_{row.Kind}"]),
                TableColumn<DebtorRow>.Text(texts["OrganisationNumber"], row => row.OrganisationNumber, 12),
                .. scope.ShowsCreditor
                    ? [TableColumn<DebtorRow>.Text(texts["Creditor"], row => row.CreditorName)]
                    : Array.Empty<TableColumn<DebtorRow>>(),
                TableColumn<DebtorRow>.Count(texts["OpenCases"], row => row.Open),
                TableColumn<DebtorRow>.Count(texts["ClosedCases"], row => row.Closed),
                TableColumn<DebtorRow>.Date(texts["LastOpened"], row => row.LastOpenedOn),
                TableColumn<DebtorRow>.Date(texts["Limitation"], row => row.LimitationOn),
                TableColumn<DebtorRow>.Amount(texts["Paid"], row => row.Paid),
                TableColumn<DebtorRow>.Amount(texts["Owed"], row => row.Owed),
            ]
        );
}
