using CrediCare.Domain.Creditors;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CrediCare.Web.Features.Company;

/// <summary>For what part of a company a change is, as typed.</summary>
public abstract class ReachForm
{
    /// <summary>The public id of the creditor that the form was opened for.</summary>
    public string? Company { get; set; }

    public CompanyReach Reach { get; set; }

    /// <summary>Public ids of the chosen portfolios.</summary>
    public IList<string> Portfolios { get; init; } = [];

    /// <summary>What the page shows beside the form.</summary>
    [BindNever, ValidateNever]
    public CompanyModel Page { get; set; } = null!;

    /// <summary>
    /// What is wrong with the choice, as a key of the texts. Ticked portfolios under "the whole company" are not guessed at:
    /// a wrong guess would move money or mail for more than was meant.
    /// </summary>
    public string? ReachProblem =>
        (Reach, Portfolios.Count) switch
        {
            (CompanyReach.Chosen, 0) => "ReachRequired",
            (CompanyReach.Whole, > 0) => "ReachBoth",
            _ => null,
        };

    /// <summary>The chosen portfolios; null is the whole company. One of another company is not among them.</summary>
    public IReadOnlyCollection<Guid>? PortfolioIds(Creditor creditor) =>
        Reach == CompanyReach.Whole
            ? null
            : [.. creditor.Portfolios.Where(one => Portfolios.Contains(one.PublicId)).Select(one => one.Id)];
}

/// <summary>The whole company, or the portfolios that are ticked.</summary>
public enum CompanyReach
{
    Whole,
    Chosen,
}
