using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CrediCare.Web.Features.Users;

/// <summary>What an access reaches, as typed.</summary>
public class AccessForm
{
    /// <summary>The public id of the creditor that the form was opened for.</summary>
    public string? Company { get; set; }

    [Required(ErrorMessage = "RoleRequired")]
    public MembershipRole? Role { get; set; }

    public AccessReach Reach { get; set; }

    /// <summary>Public ids of the chosen portfolios.</summary>
    public IList<string> Portfolios { get; init; } = [];

    public DateOnly? LastDay { get; set; }

    [MaxLength(Lengths.Name)]
    public string? OfficeName { get; set; }

    [MaxLength(20)]
    public string? OfficeNumber { get; set; }

    /// <summary>What the page shows beside the form.</summary>
    [BindNever, ValidateNever]
    public AccessFormPage Page { get; set; } = AccessFormPage.None;

    /// <summary>Fills in the form with terms that hold.</summary>
    public void Show(AccessTerms terms, IReadOnlyList<CompanyPortfolio> portfolios)
    {
        (Role, LastDay) = (terms.Role, terms.LastDay);
        OfficeName = terms.Office?.Name;
        OfficeNumber = Identifier.ParseOrNull<OrganisationNumber>(terms.Office?.OrganisationNumber)?.Display;
        Reach = terms.PortfolioIds is null ? AccessReach.All : AccessReach.Chosen;
        foreach (var portfolio in portfolios.Where(one => terms.PortfolioIds?.Contains(one.Id) == true))
            Portfolios.Add(portfolio.PublicId);
    }
}

/// <summary>All portfolios, later ones too, or those that are ticked.</summary>
public enum AccessReach
{
    All,
    Chosen,
}

/// <summary>What an access form shows beside its fields.</summary>
/// <param name="CompanyName">Whose access it is to.</param>
/// <param name="Portfolios">What there is to choose from.</param>
/// <param name="Person">Whose access, where it is one that exists.</param>
public sealed record AccessFormPage(string CompanyName, IReadOnlyList<CompanyPortfolio> Portfolios, UserRow? Person)
{
    public static AccessFormPage None { get; } = new("", [], null);
}

/// <summary>A portfolio of the company.</summary>
public sealed record CompanyPortfolio(Guid Id, string PublicId, string Name);
