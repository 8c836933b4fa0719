using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Amounts;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What the creditor takes back of an invoice.</summary>
public sealed class CreditNoteForm : CaseForm
{
    [Required(ErrorMessage = "Extent_Choose")]
    public CreditExtent? Extent { get; set; }

    /// <summary>How much, where it is a part.</summary>
    public Money? Amount { get; set; }

    public string? Invoice { get; set; }

    [Required(ErrorMessage = "ReasonRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public IFormFileCollection? Files { get; set; }
}

/// <summary>How much is credited.</summary>
public enum CreditExtent
{
    /// <summary>All that is left of every invoice; the case closes without cost.</summary>
    Whole,
    Part,
}
