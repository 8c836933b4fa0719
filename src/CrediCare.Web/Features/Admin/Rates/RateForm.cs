using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;

namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>A new row as it is typed.</summary>
public sealed class RateForm
{
    [Required]
    public DateOnly? ValidFrom { get; set; }

    [Required(ErrorMessage = "Wrong_Empty"), MaxLength(Lengths.Description)]
    public string? Source { get; set; }

    /// <summary>Somebody knows that it changes what has been worked out already.</summary>
    public bool Corrects { get; set; }

    public List<RateFieldForm> Fields { get; set; } = [];

    /// <summary>The whole of a register: a line for each row.</summary>
    public IFormFile? File { get; set; }
}

/// <summary>One figure as it is typed, in the order of the table's fields.</summary>
public sealed class RateFieldForm
{
    public string? Value { get; set; }
}
