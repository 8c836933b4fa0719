using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

/// <summary>What a component was charged and what is left of it.</summary>
public sealed record ComponentBalance(Money Charged, Money Outstanding);

/// <summary>
/// One invoice's share. <paramref name="Accrued"/> is what an interest posting would now be for the days from
/// <paramref name="AccruesFrom"/>; <paramref name="InterestOutstanding"/> includes it.
/// </summary>
public sealed record InvoiceBalance(
    ClaimInvoice Invoice,
    Money PrincipalOutstanding,
    Money InterestOutstanding,
    Money Accrued,
    DateOnly AccruesFrom,
    InterestAccrual Accrual
);

/// <summary>
/// What is owed on a day. Principal, interest, fees and legal costs are given as charged, with payments and credits
/// beside them, and each with what is left; charged less paid less credited, with what was paid back and the excess added, is the total.
/// </summary>
public sealed record ClaimBalance
{
    public required DateOnly Day { get; init; }

    public required ComponentBalance Principal { get; init; }

    /// <summary>Posted interest and what has accrued since the last posting, rounded once per invoice.</summary>
    public required ComponentBalance Interest { get; init; }

    public required ComponentBalance Fees { get; init; }

    public required ComponentBalance LegalCosts { get; init; }

    /// <summary>Payments to us and to the creditor, less those that bounced; positive.</summary>
    public required Money Paid { get; init; }

    /// <summary>Credit notes and waivers; positive.</summary>
    public required Money Credited { get; init; }

    /// <summary>What has been paid back of what was paid too much; positive.</summary>
    public required Money Refunded { get; init; }

    /// <summary>Paid beyond what was owed and not yet paid back; positive.</summary>
    public required Money Excess { get; init; }

    /// <summary>The part of the interest that is not posted.</summary>
    public required Money AccruedInterest { get; init; }

    /// <summary>The last day the interest covers when a rate is missing before <see cref="Day"/>; else null.</summary>
    public required DateOnly? InterestKnownThrough { get; init; }

    public required IReadOnlyList<InvoiceBalance> Invoices { get; init; }

    /// <summary>All that is left to pay, the excess kept out of it.</summary>
    public Money Total => Principal.Outstanding + Interest.Outstanding + Fees.Outstanding + LegalCosts.Outstanding;

    public bool InterestIsKnown => InterestKnownThrough is null;
}
