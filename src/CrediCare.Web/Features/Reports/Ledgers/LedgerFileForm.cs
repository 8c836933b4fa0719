using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Access;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CrediCare.Web.Features.Reports.Ledgers;

/// <summary>Which rows of the ledgers are wanted, and as what.</summary>
public sealed class LedgerFileForm
{
    /// <summary>A file holds a year of days at most.</summary>
    public const int MostDays = 366;

    [Required]
    public DateOnly? FirstDay { get; set; }

    [Required]
    public DateOnly? LastDay { get; set; }

    /// <summary>The public id of one portfolio; none is all that the reader reaches in the company.</summary>
    public string? Portfolio { get; set; }

    /// <summary>None is the page.</summary>
    public LedgerFormat? Format { get; set; }

    [BindNever, ValidateNever]
    public ViewerMembership Company { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<(Guid Id, string PublicId, string Name)> Portfolios { get; set; } = [];

    /// <summary>The last month that is over, seen from a day in Oslo.</summary>
    public static LedgerFileForm LastMonth(DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        return new LedgerFileForm { FirstDay = first, LastDay = first.AddMonths(1).AddDays(-1) };
    }
}

/// <summary>What the rows can be handed over as.</summary>
public enum LedgerFormat
{
    Csv,
    Xlsx,
    Json,
}
