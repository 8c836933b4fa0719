using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Decisions;

namespace CrediCare.Web.Features.Decisions;

/// <summary>An answer as it is being given.</summary>
public sealed class AnswerForm
{
    [Required(ErrorMessage = "Choice_Required")]
    public DecisionChoice? Choice { get; set; }

    [MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    /// <summary>How many instalments would do instead, how much a month and from when: all three or none.</summary>
    public int? CounterCount { get; set; }

    public Money? CounterMonthly { get; set; }

    public DateOnly? CounterFirst { get; set; }

    public IFormFileCollection? Files { get; set; }

    /// <summary>The full name under a declaration.</summary>
    [MaxLength(Lengths.Name)]
    public string? FullName { get; set; }

    /// <summary>The one-time code that is shown for a signature.</summary>
    [MaxLength(20)]
    public string? Code { get; set; }

    /// <summary>The document that was read before signing, by its hash.</summary>
    [MaxLength(Lengths.Sha256)]
    public string? DocumentSha256 { get; set; }

    /// <summary>The figures of a counter-proposal, where all of them are there.</summary>
    internal CounterPlan? Counter =>
        (CounterCount, CounterMonthly, CounterFirst) is ({ } count, { } monthly, { } first)
            ? new CounterPlan(count, monthly, first)
            : null;

    internal bool HasCounter => CounterCount is not null || CounterMonthly is not null || CounterFirst is not null;

    /// <summary>It was given to a colleague meanwhile, and what was written is still here.</summary>
    internal bool WasKept { get; set; }

    /// <summary>Something has been written that must not be lost.</summary>
    internal bool IsBegun => Choice is not null || !string.IsNullOrWhiteSpace(Text) || HasCounter || FullName is not null;
}
