using System.ComponentModel.DataAnnotations;
using CrediCare.Domain.Creditors;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CrediCare.Web.Features.Company.ApiKeys;

/// <summary>A key as an administrator asks for it.</summary>
public sealed class ApiKeyForm
{
    /// <summary>The public id of the creditor that the form was opened for.</summary>
    public string? Company { get; set; }

    [Required(ErrorMessage = "KeyNameRequired"), MaxLength(ApiKeyRule.NameLength)]
    public string? KeyName { get; set; }

    /// <summary>Public ids of the chosen portfolios; none is all.</summary>
    public IList<string> Portfolios { get; init; } = [];

    public IList<ApiScopes> Scopes { get; init; } = [];

    public ApiKeyMode KeyMode { get; set; }

    [Required]
    public DateOnly? KeyLastDay { get; set; }

    /// <summary>What the page shows beside the form.</summary>
    [BindNever, ValidateNever]
    public ApiKeyFormPage Page { get; set; } = new("", []);
}

/// <summary>A key that is to take over from another.</summary>
public sealed class ReplaceApiKeyForm
{
    public string? Company { get; set; }

    [Required]
    public DateOnly? KeyLastDay { get; set; }

    /// <summary>How many days the old one lives on.</summary>
    [Required, Range(0, ApiKeyRule.MostOverlapDays)]
    public int? OverlapDays { get; set; }

    [BindNever, ValidateNever]
    public ApiKeyLine Key { get; set; } = null!;
}

/// <summary>Whose key it is to be, and what there is to choose from.</summary>
public sealed record ApiKeyFormPage(string CompanyName, IReadOnlyList<ApiKeyPortfolioChoice> Portfolios);

/// <summary>A portfolio of the company.</summary>
public sealed record ApiKeyPortfolioChoice(Guid Id, string PublicId, string Name);
