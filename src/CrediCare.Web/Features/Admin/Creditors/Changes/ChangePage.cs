using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Web.Features.Company;

namespace CrediCare.Web.Features.Admin.Creditors.Changes;

/// <summary>The changes of account that wait: for a second person, or for their day.</summary>
public sealed record ChangesModel(IReadOnlyList<BankAccountChangeLine> ToConfirm, IReadOnlyList<BankAccountChangeLine> Cooling);

/// <summary>One change of account for the one who is to look into it.</summary>
public sealed record ChangePage(BankAccountChangeLine Line, CallBack CallBack)
{
    public ConfirmForm Confirm { get; init; } = new();
    public ReasonForm Refuse { get; init; } = new();
}

/// <summary>A caseworker's yes.</summary>
public sealed class ConfirmForm
{
    /// <summary>They have rung the company and been told that it is so.</summary>
    public bool HasCalled { get; set; }
}

/// <summary>A caseworker's no, or stop, with the reason the company is given.</summary>
public sealed class ReasonForm
{
    [Required(ErrorMessage = "ReasonRequired"), MaxLength(1000), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
