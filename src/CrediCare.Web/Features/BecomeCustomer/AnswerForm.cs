using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Creditors;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CrediCare.Web.Features.BecomeCustomer;

/// <summary>The answer to what we asked about an application.</summary>
public sealed class AnswerForm
{
    public string? Token { get; set; }

    [Required(ErrorMessage = "AnswerRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Answer { get; set; }

    /// <summary>What it is about; never read from a request.</summary>
    [BindNever, ValidateNever]
    public CustomerApplication About { get; set; } = null!;
}
