using CrediCare.Domain.Cases;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.TagHelpers;
using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases;

/// <summary>A list of cases as a file: what the page shows, and the parts of each amount beside it.</summary>
public sealed class CaseFile(IStringLocalizer<CasesText> texts, IStringLocalizer<StatusText> statuses)
{
    public TableFile<CaseRow> Of(ListScope scope) =>
        new(
            texts["Title"],
            texts["Sum"],
            [
                TableColumn<CaseRow>.Text(texts["File_CaseNumber"], row => row.CaseNumber, 16),
                TableColumn<CaseRow>.Text(texts["Debtor"], row => row.DebtorName, 32),
                TableColumn<CaseRow>.Text(texts["File_OrganisationNumber"], row => row.DebtorOrganisationNumber, 12),
                .. scope.ShowsCreditor ? [TableColumn<CaseRow>.Text(texts["Creditor"], row => row.CreditorName)] : NoColumn,
                .. scope.ShowsPortfolio ? [TableColumn<CaseRow>.Text(texts["Portfolio"], row => row.PortfolioName)] : NoColumn,
                TableColumn<CaseRow>.Text(texts["Kid"], row => row.Kid, 20),
                TableColumn<CaseRow>.Text(texts["File_InvoiceNumbers"], row => row.InvoiceNumbers, 24),
                TableColumn<CaseRow>.Text(texts["OwnReference"], row => row.OwnReferences, 24),
                TableColumn<CaseRow>.Text(texts["Status"], Stage),
                TableColumn<CaseRow>.Text(texts["File_Holds"], Holds),
                TableColumn<CaseRow>.Date(texts["Opened"], row => row.OpenedOn),
                TableColumn<CaseRow>.Date(texts["File_Closed"], row => row.ClosedOn),
                TableColumn<CaseRow>.Date(texts["Limitation"], row => row.LimitationOn),
                TableColumn<CaseRow>.Amount(texts["Total_Principal"], row => row.Balance.Principal.Charged),
                TableColumn<CaseRow>.Amount(texts["Total_PrincipalLeft"], row => row.Balance.Principal.Outstanding),
                TableColumn<CaseRow>.Amount(texts["Interest"], row => row.Balance.Interest.Outstanding),
                TableColumn<CaseRow>.Amount(texts["Fees"], row => row.Balance.Fees.Outstanding),
                TableColumn<CaseRow>.Amount(texts["LegalCosts"], row => row.Balance.LegalCosts.Outstanding),
                TableColumn<CaseRow>.Amount(texts["Paid"], row => row.Balance.Paid),
                TableColumn<CaseRow>.Amount(texts["Outstanding"], row => row.Outstanding),
                TableColumn<CaseRow>.Date(texts["File_InterestThrough"], row => row.InterestKnownThrough),
            ]
        );

    private static TableColumn<CaseRow>[] NoColumn => [];

    private string Stage(CaseRow row) =>
        statuses[StatusLook.KeyOf(row.Stage == CaseStage.Closed && row.ClosedReason is { } reason ? reason : row.Stage)];

    private string Holds(CaseRow row) =>
        string.Join(", ", StatusLook.Each(row.Holds).Select(hold => statuses[StatusLook.KeyOf(hold)].Value));
}
