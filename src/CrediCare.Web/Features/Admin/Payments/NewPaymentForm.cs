using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;

namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>Money that a caseworker has seen on the client account.</summary>
public sealed class NewPaymentForm
{
    /// <summary>What is older is a slip of the hand: no bank tells so late of money that came.</summary>
    public const int MostYearsOld = 4;

    /// <summary>Made with the form, so that sending it twice is one payment.</summary>
    public string Key { get; set; } = PublicId.New();

    [Required]
    public Money? Amount { get; set; }

    [Required]
    public DateOnly? ValueOn { get; set; }

    [MaxLength(Lengths.Reference)]
    public string? Kid { get; set; }

    [MaxLength(Lengths.Description), DataType(DataType.MultilineText)]
    public string? Message { get; set; }

    [MaxLength(Lengths.Name)]
    public string? PayerName { get; set; }

    [MaxLength(Lengths.Reference)]
    public string? PayerAccount { get; set; }

    [MaxLength(Lengths.Reference)]
    public string? BankReference { get; set; }
}
