using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Amounts;

namespace CrediCare.Web.Features.Admin.Settlement;

/// <summary>What the bank's own statement says lay on the client account at the day's end.</summary>
public sealed class BalanceForm
{
    [Required]
    public Money? Amount { get; set; }
}

/// <summary>Why bank and ledger differ.</summary>
public sealed class ExplanationForm
{
    [Required(ErrorMessage = "Explanation_Required"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Explanation { get; set; }
}
