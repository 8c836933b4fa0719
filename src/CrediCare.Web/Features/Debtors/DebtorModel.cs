using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Features.Cases;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Debtors;

/// <summary>One debtor, by the cases that the reader may see.</summary>
public sealed record DebtorModel
{
    public required Debtor Debtor { get; init; }
    public required string CreditorName { get; init; }
    public required DebtorPage Page { get; init; }
    public required CaseTable OpenCases { get; init; }
    public required CaseTable ClosedCases { get; init; }
    public required int OpenCount { get; init; }
    public required int ClosedCount { get; init; }

    /// <summary>What the open cases come to.</summary>
    public required CaseTotals Owed { get; init; }

    /// <summary>Paid on all of them; null where they are too many to be summed.</summary>
    public required Money? Paid { get; init; }

    public required IReadOnlyList<DebtorPayment> Payments { get; init; }
    public required int PaymentCount { get; init; }

    /// <summary>The newest first: what holds now, then what was before it.</summary>
    public required IReadOnlyList<DebtorContact> Contacts { get; init; }

    public required bool IsMinor { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>The reader sees some of the creditor's portfolios; whether the debtor has cases in others is not said.</summary>
    public required bool IsLimited { get; init; }

    public required bool ForStaff { get; init; }

    /// <summary>The reader answers those who ask what is held on them.</summary>
    public required bool AnswersForPrivacy { get; init; }

    public int OpenPages => Pages(OpenCount);
    public int ClosedPages => Pages(ClosedCount);
    public int PaymentPages => Pages(PaymentCount);

    private static int Pages(int count) => (count + CaseRows.PerPage - 1) / CaseRows.PerPage;
}

/// <summary>Money that came in on one case, whatever it covered. One that bounced is negative.</summary>
public sealed record DebtorPayment(
    string CaseNumber,
    LedgerEntryKind Kind,
    DateOnly EffectiveOn,
    DateOnly BookedOn,
    Money Amount
);

/// <summary>How the debtor was reached from an instant on, and who told us; nobody when it came with a registration.</summary>
public sealed record DebtorContact(ContactDetails Details, DateTime SinceUtc, CaseActor? ToldBy);
