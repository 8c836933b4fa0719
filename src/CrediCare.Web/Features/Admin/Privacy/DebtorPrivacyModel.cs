using System.ComponentModel.DataAnnotations;
using CrediCare.Domain.Debtors;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CrediCare.Web.Features.Admin.Privacy;

/// <summary>Why somebody's data are handed out or deleted. A choice and not words: the log holds nothing personal.</summary>
public enum PrivacyReason
{
    AskedByPerson,
    AskedByAuthority,
    OwnMistake,
}

/// <summary>What is held on a person, what may go of it, and why somebody asks.</summary>
public sealed class DebtorPrivacyForm
{
    [Required(ErrorMessage = "BecauseRequired")]
    public PrivacyReason? Because { get; set; }

    /// <summary>Of the plan that was shown, see <see cref="DeletionPlan.Mark"/>.</summary>
    public string? Mark { get; set; }

    [BindNever, ValidateNever]
    public Debtor Debtor { get; set; } = null!;

    [BindNever, ValidateNever]
    public DeletionPlan Plan { get; set; } = null!;
}
