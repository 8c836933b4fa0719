using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A payment that turns out not to have been, and why.</summary>
public sealed class TakingBackForm : CaseForm
{
    /// <summary>Its place in the ledger, which only grows, see <see cref="Payments"/>.</summary>
    [Required(ErrorMessage = "TakingBack_Choose")]
    public int? Payment { get; set; }

    [Required(ErrorMessage = "Cause_Choose")]
    public TakingBackCause? Cause { get; set; }

    [Required(ErrorMessage = "Reason_Required"), MaxLength(Lengths.Description)]
    public string? Reason { get; set; }

    /// <summary>The payments that stand, by the places of their first rows in the ledger: what a place means never changes.</summary>
    public static IReadOnlyDictionary<int, StandingPayment> Payments(Case one)
    {
        var places = one
            .Ledger.OrderBy(entry => entry.RecordedAtUtc)
            .ThenBy(entry => entry.Id)
            .Index()
            .GroupBy(row => row.Item.TransactionId)
            .ToDictionary(posting => posting.Key, posting => posting.First().Index);
        return one.StandingPayments().ToDictionary(payment => places[payment.TransactionId]);
    }
}

/// <summary>Why a payment is taken back.</summary>
public enum TakingBackCause
{
    /// <summary>It was booked on the wrong case, or twice; money that came by itself waits for its case again.</summary>
    Mistake,

    /// <summary>The bank has taken the money back.</summary>
    Bank,
}
