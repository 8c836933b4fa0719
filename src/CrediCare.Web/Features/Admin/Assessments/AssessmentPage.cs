using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Registrations;

namespace CrediCare.Web.Features.Admin.Assessments;

/// <summary>An old claim with all that an answer needs.</summary>
/// <param name="Registration">What was sent.</param>
/// <param name="Gate">Why it was not taken at once.</param>
/// <param name="Limitation">When it becomes time-barred as far as the invoice alone tells, and why.</param>
/// <param name="Today">The day in Oslo.</param>
public sealed record AssessmentPage(
    RegistrationDetails Registration,
    RegistrationCheck Gate,
    LimitationStatement Limitation,
    DateOnly Today
)
{
    /// <summary>Named as the form's fields are.</summary>
    public AnswerForm Form { get; init; } = new();

    public bool IsTimeBarred => Limitation.IsTimeBarred(Today);

    public int DaysLeft => Limitation.Anniversary!.Value.DayNumber - Today.DayNumber;
}
