using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A fee that comes with no letter and no filing.</summary>
public sealed class FeeForm : CaseForm
{
    [Required(ErrorMessage = "Kind_Choose")]
    public LedgerEntryKind? Kind { get; set; }

    [Required]
    public Money? Amount { get; set; }

    [Required(ErrorMessage = "Reason_Required"), MaxLength(Lengths.Description)]
    public string? Reason { get; set; }

    /// <summary>What the tables leave of each kind; null where a rate is missing. Not posted.</summary>
    internal IReadOnlyDictionary<LedgerEntryKind, Money?> Left { get; set; } = new Dictionary<LedgerEntryKind, Money?>();
}

/// <summary>Why no fee can be charged, whichever is chosen.</summary>
public enum ChargeRefusal
{
    /// <summary>The tables leave nothing of any of them.</summary>
    NoneLeft,
}

/// <summary>The last day that interest is posted for.</summary>
public sealed class InterestForm : CaseForm
{
    [Required]
    public DateOnly? Through { get; set; }
}

/// <summary>A charge that was wrong, and why.</summary>
public sealed class ReversalForm : CaseForm
{
    /// <summary>Its place in the ledger, which only grows, see <see cref="Charges"/>.</summary>
    [Required(ErrorMessage = "Charge_Choose")]
    public int? Charge { get; set; }

    [Required(ErrorMessage = "Reason_Required"), MaxLength(Lengths.Description)]
    public string? Reason { get; set; }

    /// <summary>The charges that can be taken back by their places in the ledger: what a place means never changes.</summary>
    public static IReadOnlyDictionary<int, LedgerEntry> Charges(Case one)
    {
        var reversible = one.ReversibleEntries().ToHashSet();
        return one
            .Ledger.OrderBy(entry => entry.RecordedAtUtc)
            .ThenBy(entry => entry.Id)
            .Index()
            .Where(row => reversible.Contains(row.Item))
            .ToDictionary(row => row.Index, row => row.Item);
    }
}
