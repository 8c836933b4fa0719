using System.ComponentModel.DataAnnotations;
using CrediCare.Domain.Amounts;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What the debtor has paid, and when.</summary>
public abstract class PaidForm : CaseForm
{
    [Required]
    public Money? Amount { get; set; }

    [Required]
    public DateOnly? PaidOn { get; set; }

    /// <summary>The number of an invoice it was paid on.</summary>
    public string? Invoice { get; set; }

    /// <summary>It is another payment than the one it looks like.</summary>
    public bool IsAnother { get; set; }

    /// <summary>When one of the same amount and day was booked; null where none was. Not posted.</summary>
    internal DateOnly? LooksLike { get; private set; }

    /// <summary>Whether it must first be said that this is another payment than one that is booked already.</summary>
    internal bool AsksWhether(CaseActPage page)
    {
        LooksLike = Amount is { } amount && PaidOn is { } day ? page.Case.BookedAlready(amount, day) : null;
        // The very form that booked it, sent again, is told so by its key; what happened since is shown before anything else.
        return LooksLike is not null && !IsAnother && page.Case.EventCount == Seen;
    }
}
